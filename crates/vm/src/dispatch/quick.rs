//! Specialised operations: what a warm instruction's operation byte is replaced by. Each falls back to the operation it came from.

use ophion_bytecode::Op;

macro_rules! quick {
    ($($name:ident $base:ident;)*) => {
        /// A specialised operation; its number follows those of the table in `ophion-bytecode`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Quick { First = Op::ALL.len() as u8 - 1, $($name),* }
        pub(crate) const QUICK: &[(&str, u8, Op)] = &[$((stringify!($name), Quick::$name as u8, Op::$base)),*];
    };
}

/// Calls the macro with the table of specialised operations: `Name Base;` rows.
macro_rules! for_each_quick {
    ($m:ident) => {
        $m! {
            LoadGlobalModule LoadGlobal;
            LoadGlobalBuiltin LoadGlobal;
            LoadAttrSlot LoadAttr;
            LoadAttrModule LoadAttr;
            LoadAttrClass LoadAttr;
            LoadAttrProperty LoadAttr;
            LoadAttrDescriptor LoadAttr;
            LoadAttrHook LoadAttr;
            LoadAttrComputed LoadAttr;
            LoadAttrItem LoadAttr;
            LoadAttrDict LoadAttr;
            LoadAttrOfType LoadAttr;
            LoadAttrOfMetatype LoadAttr;
            StoreAttrSlot StoreAttr;
            StoreAttrAdd StoreAttr;
            StoreAttrDescriptor StoreAttr;
            StoreAttrProperty StoreAttr;
            LoadMethodCached LoadMethod;
            LoadMethodBound LoadMethod;
            LoadMethodOfType LoadMethod;
            LoadMethodModule LoadMethod;
            CallPython Call;
            CallPythonFromGenerator Call;
            CallPythonBinding Call;
            CallForwarding Call;
            CallNative Call;
            CallLeaf Call;
            CallLen Call;
            CallBuiltinType Call;
            CallNativeObject Call;
            CallNativeClass Call;
            CallIsInstance Call;
            CallIsSubclass Call;
            CallExceptionClass Call;
            CallClass Call;
            CallResume Call;
            CallMethodPython CallMethod;
            CallMethodForwarding CallMethod;
            CallMethodPythonFromGenerator CallMethod;
            CallMethodFunction CallMethod;
            CallMethodNative CallMethod;
            CallMethodLeaf CallMethod;
            CallListAppend CallMethod;
            CallMethodNativeFunction CallMethod;
            CallMethodResume CallMethod;
            ForIterRange ForIter;
            ForIterList ForIter;
            ForIterTuple ForIter;
            ForIterReversed ForIter;
            ForIterGenerator ForIter;
            ForIterStr ForIter;
            ForIterDict ForIter;
            ForIterEnumerate ForIter;
            ForIterZip ForIter;
            ForIterMap ForIter;
            ForIterNative ForIter;
            GetItemList GetItem;
            GetItemDict GetItem;
            GetItemTuple GetItem;
            GetItemStr GetItem;
        }
    };
}
pub(crate) use for_each_quick;
for_each_quick!(quick);

/// The table operation that an operation byte stands for.
#[inline]
pub(crate) fn base_op(number: u8) -> u8 {
    match QUICK.get((number as usize).wrapping_sub(Op::ALL.len())) {
        Some(&(_, _, base)) => base as u8,
        None => number,
    }
}

impl crate::Vm {
    /// The specialised forms that no instruction of this VM has now, for the test that means to run them all.
    pub fn specialised_forms_not_seen(&self) -> Vec<&'static str> {
        let mut seen = [false; 256];
        for &p in &self.heap.codes {
            // SAFETY: the heap's register holds live code objects.
            let live = unsafe { &ophion_object::codes::data(crate::Value(p as u64)).live };
            live.iter().for_each(|i| seen[i.op as usize] = true);
        }
        QUICK.iter().filter(|(_, number, _)| !seen[*number as usize]).map(|(name, ..)| *name).collect()
    }
}

/// Does the cache of this operation hold a fact about shapes or classes?
pub(crate) fn depends_on_shapes(number: u8) -> bool {
    matches!(
        base_op(number),
        b if b == Op::LoadAttr as u8 || b == Op::StoreAttr as u8 || b == Op::LoadMethod as u8 || b == Op::Call as u8
    )
}
