//! `itertools`: records that step their inner iterators with `Vm::next`.
//!
//! Every type gives its step to the VM, so that a loop over it costs one Rust call and no StopIteration.

mod combine;
mod endless;
mod group;
mod select;

use ophion_vm::{NativeType, Object, PyResult, Vm};

static TYPES: [&NativeType; 22] = [
    &select::CHAIN,
    &select::ISLICE,
    &select::TAKEWHILE,
    &select::DROPWHILE,
    &select::FILTERFALSE,
    &select::COMPRESS,
    &select::STARMAP,
    &endless::COUNT,
    &endless::CYCLE,
    &endless::REPEAT,
    &endless::ACCUMULATE,
    &group::ZIP_LONGEST,
    &group::PAIRWISE,
    &group::BATCHED,
    &group::GROUPBY,
    &group::GROUPER,
    &group::TEE,
    &group::TEE_DATA,
    &combine::PRODUCT,
    &combine::PERMUTATIONS,
    &combine::COMBINATIONS,
    &combine::COMBINATIONS_WITH_REPLACEMENT,
];

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    for d in TYPES {
        vm.add_type(module, d);
    }
    // The class of tee's iterators is `_tee`; `tee` is the function.
    let dict = vm.module_dict(module);
    let class = vm.native_type(&group::TEE);
    vm.dict_set_str(&dict, "_tee", &class);
    vm.add_functions(module, "itertools", &group::FUNCTIONS);
    Ok(())
}

/// Declares an iterator: its fields, constructor, step and further methods.
macro_rules! iterator {
    ($name:ident: $text:literal, $doc:literal, $values:literal, $raws:literal, $signature:literal, $new:expr $(; $vector:expr)?, $step:path $(=> $steps:literal)?, [$($more:expr),* $(,)?]) => {
        pub static $name: ophion_vm::NativeType = {
            static NEW: ophion_vm::NativeDef = $crate::support::def($signature, $new, "")$(.with_vector($vector))?;
            $crate::support::natives! {
                static METHODS = [
                    $crate::support::def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
                    ophion_vm::next_method!($step) $(.with_steps($steps))?,
                    $($more),*
                ];
            }
            ophion_vm::NativeType {
                def: ophion_vm::TypeDef {
                    name: $text,
                    doc: $doc,
                    flags: ophion_object::types::type_flag::BASETYPE,
                    new: Some(&NEW),
                    methods: &METHODS,
                    ..ophion_vm::TypeDef::EMPTY
                },
                values: $values,
                raws: $raws,
                ..ophion_vm::NativeType::EMPTY
            }
        };
    };
}
pub(crate) use iterator;
