//! Names that the VM looks up by itself, interned once.

use ophion_object::{Heap, Value, strings};

macro_rules! names {
    ($($field:ident $text:literal)*) => {
        /// Interned names (borrowed: they live as long as the heap).
        pub struct Names { $(pub $field: Value),* }
        impl Names {
            pub(crate) fn new(heap: &mut Heap) -> Names {
                Names { $($field: strings::intern(heap, $text)),* }
            }

            /// Attributes of modules that importlib gives.
            pub(crate) fn of_importlib(&self) -> [Value; 5] {
                [self.spec, self.loader, self.meta_path, self.path_hooks, self.path_importer_cache]
            }
        }
    };
}

names! {
    class "__class__" dict "__dict__" doc "__doc__" module "__module__" name "__name__" qualname "__qualname__" slots "__slots__"
    weakref "__weakref__" classcell "__classcell__" classdictcell "__classdictcell__" static_attributes "__static_attributes__"
    first_lineno "__firstlineno__" abstractmethods "__abstractmethods__" isabstractmethod "__isabstractmethod__" mro "mro"
    build_class "__build_class__" import "__import__" builtins "__builtins__" all "__all__" path "__path__" file "__file__"
    spec "__spec__" loader "__loader__" package "__package__" main "__main__" annotations "__annotations__" annotate "__annotate__"
    annotate_func "__annotate_func__" annotations_cache "__annotations_cache__" type_params "__type_params__"
    send "send" throw "throw" close "close" keys "keys" get "get" copy "copy" write "write" flush "flush"
    orig_bases "__orig_bases__" match_args "__match_args__" notes "__notes__" dunder_debug "__debug__" wrapped "__wrapped__"
    stdout "stdout" stderr "stderr" stdin "stdin" modules "modules" displayhook "displayhook" excepthook "excepthook"
    unraisablehook "unraisablehook" getattr "__getattr__" getattribute "__getattribute__" new "__new__" init "__init__" hash "__hash__" eq "__eq__"
    init_subclass "__init_subclass__" set_name "__set_name__" prepare "__prepare__" mro_entries "__mro_entries__" class_getitem "__class_getitem__"
    metaclass "metaclass" initializing "_initializing" fset "fset" get_dunder "__get__" set_dunder "__set__" delete_dunder "__delete__"
    origin "__origin__" parameters "__parameters__" typing_subst "__typing_subst__" meta_path "meta_path" path_hooks "path_hooks"
    path_importer_cache "path_importer_cache" super_name "super" underscore "_" length_hint "__length_hint__"
}
