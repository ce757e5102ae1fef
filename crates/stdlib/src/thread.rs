//! `_thread`: locks for programs of one thread. A lock that nobody can release is an error instead of waiting for ever.

use crate::support::{self, BLANK_NEW, def, natives, set, set_int};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, NativeDef, NativeType, Object, PyResult, TypeDef, Vm};

// A lock: 1 while it is held.
static LOCK: NativeType = NativeType {
    def: TypeDef {
        name: "_thread.lock",
        doc: "A lock object is a synchronization primitive.",
        weakrefable: true,
        new: Some(&BLANK_NEW),
        methods: &LOCK_METHODS,
        ..TypeDef::EMPTY
    },
    raws: 1,
    ..NativeType::EMPTY
};
// A reentrant lock: how often it is held.
static RLOCK: NativeType = NativeType {
    def: TypeDef {
        name: "_thread.RLock",
        doc: "",
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&BLANK_NEW),
        methods: &RLOCK_METHODS,
        ..TypeDef::EMPTY
    },
    raws: 1,
    ..NativeType::EMPTY
};
// Thread-local data is an object with attributes, as long as there is one thread.
static LOCAL: NativeType = NativeType {
    def: TypeDef {
        name: "_thread._local",
        doc: "Thread-local data",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&LOCAL_NEW),
        ..TypeDef::EMPTY
    },
    ..NativeType::EMPTY
};
static LOCAL_NEW: NativeDef = def("__new__($cls, /, *args, **kwargs)", |vm, a| Ok(vm.blank_record(&a[0])), "");
// A thread's handle: its number, 1 once done.
static HANDLE: NativeType = NativeType {
    def: TypeDef {
        name: "_thread._ThreadHandle",
        doc: "",
        new: Some(&BLANK_NEW),
        methods: &HANDLE_METHODS,
        getset: &HANDLE_GETSET,
        ..TypeDef::EMPTY
    },
    raws: 2,
    ..NativeType::EMPTY
};
static HANDLE_GETSET: [ophion_vm::GetSetDef; 1] = [ophion_vm::GetSetDef::read(
    "ident",
    |vm, o| {
        let n = vm.raw(o, 0);
        Ok(vm.uint(n))
    },
    "",
)];

natives! {
    static LOCK_METHODS = [
        def("acquire($self, /, blocking=True, timeout=-1)", acquire, "Lock the lock."),
        def("acquire_lock($self, /, blocking=True, timeout=-1)", acquire, "An obsolete synonym of acquire()."),
        def("release($self, /)", release, "Release the lock."),
        def("release_lock($self, /)", release, "An obsolete synonym of release()."),
        def("locked($self, /)", |vm, a| Ok(Object::bool(vm.raw(&a[0], 0) != 0)), "Return whether the lock is in the locked state."),
        def("locked_lock($self, /)", |vm, a| Ok(Object::bool(vm.raw(&a[0], 0) != 0)), ""),
        def("_at_fork_reinit($self, /)", |vm, a| {
            vm.set_raw(&a[0], 0, 0);
            Ok(Object::NONE)
        }, ""),
        def("__enter__($self, /)", |vm, a| acquire(vm, &[a[0].clone(), Object::NULL, Object::NULL]), "Lock the lock."),
        def("__exit__($self, /, *args)", release, "Release the lock."),
        def("__repr__($self, /)", |vm, a| {
            let state = if vm.raw(&a[0], 0) != 0 { "locked" } else { "unlocked" };
            let id = vm.id(&a[0]);
            Ok(vm.str(&format!("<{state} _thread.lock object at {id:#x}>")))
        }, "Return repr(self)."),
    ];
    static RLOCK_METHODS = [
        def("acquire($self, /, blocking=True, timeout=-1)", |vm, a| {
            let n = vm.raw(&a[0], 0) + 1;
            vm.set_raw(&a[0], 0, n);
            Ok(Object::TRUE)
        }, "Lock the lock."),
        def("release($self, /)", rlock_release, "Release the lock."),
        def("locked($self, /)", |vm, a| Ok(Object::bool(vm.raw(&a[0], 0) != 0)), ""),
        def("_is_owned($self, /)", |vm, a| Ok(Object::bool(vm.raw(&a[0], 0) != 0)), ""),
        def("_recursion_count($self, /)", |vm, a| {
            let n = vm.raw(&a[0], 0);
            Ok(vm.uint(n))
        }, ""),
        def("_release_save($self, /)", |vm, a| {
            let n = vm.raw(&a[0], 0);
            if n == 0 {
                return Err(vm.runtime_error("cannot release un-acquired lock"));
            }
            vm.set_raw(&a[0], 0, 0);
            let (n, me) = (vm.uint(n), Object::small(1));
            Ok(vm.tuple([n, me]))
        }, ""),
        def("_acquire_restore($self, state, /)", |vm, a| {
            let parts = support::items(vm, &a[1]);
            let n = match parts.first() {
                Some(n) => vm.index_i64(n)?,
                None => 0,
            };
            vm.set_raw(&a[0], 0, n as u64);
            Ok(Object::NONE)
        }, ""),
        def("_at_fork_reinit($self, /)", |vm, a| {
            vm.set_raw(&a[0], 0, 0);
            Ok(Object::NONE)
        }, ""),
        def("__enter__($self, /)", |vm, a| {
            let n = vm.raw(&a[0], 0) + 1;
            vm.set_raw(&a[0], 0, n);
            Ok(Object::TRUE)
        }, "Lock the lock."),
        def("__exit__($self, /, *args)", rlock_release, "Release the lock."),
        def("__repr__($self, /)", |vm, a| {
            let n = vm.raw(&a[0], 0);
            let (state, owner, id) = (if n > 0 { "locked" } else { "unlocked" }, (n > 0) as u8, vm.id(&a[0]));
            Ok(vm.str(&format!("<{state} _thread.RLock object owner={owner} count={n} at {id:#x}>")))
        }, "Return repr(self)."),
    ];
    static HANDLE_METHODS = [
        def("join($self, timeout=None, /)", |_, _| Ok(Object::NONE), ""),
        def("is_done($self, /)", |vm, a| Ok(Object::bool(vm.raw(&a[0], 1) != 0)), ""),
        def("_set_done($self, /)", |vm, a| {
            vm.set_raw(&a[0], 1, 1);
            Ok(Object::NONE)
        }, ""),
    ];
    static FUNCTIONS = [
        def("allocate_lock($module, /)", |vm, _| Ok(vm.new_native(&LOCK, [], &[0])), "Create a new lock object."),
        def("allocate($module, /)", |vm, _| Ok(vm.new_native(&LOCK, [], &[0])), "An obsolete synonym of allocate_lock()."),
        def("get_ident($module, /)", |_, _| Ok(Object::small(1)), "Return a non-zero integer that uniquely identifies the current thread amongst other threads that exist simultaneously."),
        def("get_native_id($module, /)", |vm, _| {
            let n = vm.host.process_id();
            Ok(vm.uint(n as u64))
        }, ""),
        def("_get_main_thread_ident($module, /)", |_, _| Ok(Object::small(1)), ""),
        def("_is_main_interpreter($module, /)", |_, _| Ok(Object::TRUE), ""),
        def("_count($module, /)", |_, _| Ok(Object::small(0)), ""),
        def("_shutdown($module, /)", |_, _| Ok(Object::NONE), ""),
        def("_make_thread_handle($module, ident, /)", |vm, a| {
            let n = vm.index_i64(&a[0])?;
            Ok(vm.new_native(&HANDLE, [], &[n as u64, 0]))
        }, ""),
        def("_get_name($module, /)", |vm, _| Ok(vm.str("MainThread")), ""),
        def("set_name($module, name, /)", |_, _| Ok(Object::NONE), ""),
        def("daemon_threads_allowed($module, /)", |_, _| Ok(Object::TRUE), ""),
        def("stack_size($module, size=0, /)", |_, _| Ok(Object::small(0)), ""),
        def("interrupt_main($module, signum=2, /)", |vm, _| Err(vm.raise_with(Exc::KeyboardInterrupt, vec![])), ""),
        def("exit($module, /)", |vm, _| Err(vm.raise_with(Exc::SystemExit, vec![])), ""),
        def("start_new_thread($module, function, args, kwargs=None, /)", no_threads, "Start a new thread and return its identifier."),
        def("start_joinable_thread($module, /, function, handle=None, daemon=True)", no_threads, ""),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_thread", &FUNCTIONS);
    let lock = vm.add_type(module, &LOCK);
    set(vm, module, "LockType", lock);
    vm.add_type(module, &RLOCK);
    vm.add_type(module, &LOCAL);
    vm.add_type(module, &HANDLE);
    let e = vm.exc_type(Exc::RuntimeError);
    set(vm, module, "error", e);
    let most = vm.float(9223372036.0);
    set(vm, module, "TIMEOUT_MAX", most);
    set_int(vm, module, "_NAME_MAXLEN", 15);
    Ok(())
}

fn no_threads(vm: &mut Vm, _: &[Object]) -> PyResult {
    Err(vm.runtime_error("can't start new thread"))
}

fn acquire(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.raw(&a[0], 0) == 0 {
        vm.set_raw(&a[0], 0, 1);
        return Ok(Object::TRUE);
    }
    let blocking = support::flag(vm, &a[1], true)?;
    let timeout = match a[2].given() {
        Some(t) => vm.to_float(t)?,
        None => -1.0,
    };
    if !blocking {
        if timeout != -1.0 {
            return Err(vm.value_error("can't specify a timeout for a non-blocking call"));
        }
        return Ok(Object::FALSE);
    }
    if timeout >= 0.0 {
        vm.host.sleep((timeout * 1e9) as u64);
        return Ok(Object::FALSE);
    }
    Err(vm.runtime_error("deadlock: the only thread waits for a lock that it holds"))
}

fn release(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.raw(&a[0], 0) == 0 {
        return Err(vm.runtime_error("release unlocked lock"));
    }
    vm.set_raw(&a[0], 0, 0);
    Ok(Object::NONE)
}

fn rlock_release(vm: &mut Vm, a: &[Object]) -> PyResult {
    match vm.raw(&a[0], 0) {
        0 => Err(vm.runtime_error("cannot release un-acquired lock")),
        n => {
            vm.set_raw(&a[0], 0, n - 1);
            Ok(Object::NONE)
        }
    }
}
