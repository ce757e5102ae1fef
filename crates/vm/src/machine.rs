//! The state of a machine as data: what freezing reads and writes, and nothing else should touch.

use crate::{Exc, Object, PyResult, Value, Vm};
use ophion_object::codes::Live;

/// How a run of the program ended.
pub enum Ran {
    /// It returned, or raised (the exception is set).
    Done(PyResult),
    /// It stands before the instruction at which it was to stop (see [`Vm::count_instructions`]).
    Stopped,
}

/// What a frame's words mean is in `frames`; these are the machine's own.
#[derive(Clone, Copy)]
pub struct Registers {
    pub fp: *mut Value,
    pub pc: *mut Live,
    /// First word of the stack.
    pub stack: *mut Value,
    /// First word free for windows, where it is not the end of the running frame; or null.
    pub scratch_top: *mut Value,
    /// Frames in use.
    pub depth: usize,
    pub recursion_limit: usize,
    pub quiet_reraise: bool,
    pub native_depth: u32,
    /// Waiting finalisers that wait for the end of one that runs.
    pub older: usize,
}

impl Vm {
    /// The machine's registers.
    pub fn registers(&self) -> Registers {
        Registers {
            fp: self.fp,
            pc: self.pc,
            stack: self.stack,
            scratch_top: self.scratch_top,
            depth: (self.recursion_limit as i64 - self.depth_left).max(0) as usize,
            recursion_limit: self.recursion_limit,
            quiet_reraise: self.quiet_reraise,
            native_depth: self.native_depth,
            older: self.older,
        }
    }

    /// Sets them (but for the stack itself).
    ///
    /// # Safety
    /// The frames are well-formed.
    pub unsafe fn set_registers(&mut self, r: &Registers) {
        self.fp = r.fp;
        self.pc = r.pc;
        self.scratch_top = r.scratch_top;
        self.recursion_limit = r.recursion_limit;
        self.depth_left = r.recursion_limit as i64 - r.depth as i64;
        self.quiet_reraise = r.quiet_reraise;
        self.older = r.older;
    }

    /// The address of word `offset` of the stack, with `room` initialised words from there on; None beyond its end.
    pub fn stack_at(&mut self, offset: usize, room: usize) -> Option<*mut Value> {
        let end = offset.checked_add(room).filter(|&e| e < self.stack_words)?;
        // SAFETY: within the stack.
        unsafe {
            let top = self.stack.add(end);
            if top > self.stack_limit && !self.grow_stack(top) {
                return None;
            }
            Some(self.stack.add(offset))
        }
    }

    /// Goes on from where the registers say until the outermost frame returns, or the count of instructions is used up.
    pub fn resume_program(&mut self) -> Ran {
        self.watch_again();
        let r = self.run();
        if self.countdown_expired {
            return Ran::Stopped;
        }
        self.fp = std::ptr::null_mut();
        self.pc = std::ptr::null_mut();
        Ran::Done(r)
    }

    /// Runs code as the program: as [`exec_code`](Vm::exec_code), and tells whether it was stopped.
    pub fn run_program(&mut self, code: &Object, globals: &Object) -> Ran {
        let r = self.exec_code(code, globals, globals);
        if self.countdown_expired { Ran::Stopped } else { Ran::Done(r) }
    }

    /// Code of the frame that calls from Rust run in.
    pub fn call_frame_code(&mut self) -> Value {
        Value::pointer(self.call_snippet() as *mut _)
    }

    /// The type object of a built-in exception.
    pub fn exception_class(&self, e: Exc) -> Value {
        self.exc_types[e as usize]
    }

    /// The address that a stable name stands for.
    pub fn stable_address(&self, name: &str) -> Option<usize> {
        self.stable_names.address(name)
    }

    /// Types of native modules that have been made.
    pub fn native_type_objects(&self) -> Vec<Value> {
        self.native_types.values().map(Object::value).collect()
    }

    /// A value that the VM refers to and Python code cannot see, by name: all that is to be kept when the program moves.
    pub fn hidden_roots(&mut self) -> Vec<(String, &mut Object)> {
        let mut list: Vec<(String, &mut Object)> = vec![
            ("handled".into(), &mut self.handled),
            ("exception".into(), &mut self.exception),
            ("builtins".into(), &mut self.builtins),
            ("modules".into(), &mut self.modules),
            ("sys".into(), &mut self.sys_dict),
            ("trace".into(), &mut self.trace),
            ("profile".into(), &mut self.profile),
            ("monitor".into(), &mut self.monitor),
            ("traced".into(), &mut self.traced),
            ("repr_running".into(), &mut self.repr_running),
            ("origin_depth".into(), &mut self.origin_depth),
        ];
        let [first, last] = &mut self.asyncgen_hooks;
        list.push(("asyncgen.first".into(), first));
        list.push(("asyncgen.last".into(), last));
        list.extend(self.prelude.iter_mut().map(|(k, v)| (format!("prelude.{k}"), v)));
        list.extend(self.extensions.iter_mut().map(|(k, v)| (format!("extension.{k}"), v)));
        list.sort_by(|a, b| a.0.cmp(&b.0));
        list
    }

    /// Finalisers and weak references' callbacks whose frames run, outermost first: is it a callback, and what is called.
    pub fn finalizers_running(&self) -> Vec<(bool, Value)> {
        self.finalizing.iter().map(|f| (f.is_callback(), f.callee.value())).collect()
    }
    /// Notes that the next Finalizer frame is this call's.
    pub fn add_finalizer_running(&mut self, callback: bool, callee: Object) {
        self.finalizing.push(crate::finalize::Finalizing::new(callback, callee));
    }

    /// Makes room for the state of a native module that is not loaded here.
    pub fn add_extension(&mut self, name: &str) {
        if !self.extensions.contains_key(name) {
            // A handful of names in a program's life.
            self.extensions.insert(Box::leak(name.to_string().into_boxed_str()), Object::NULL);
        }
    }

    /// After a program was built up by hand: every fact that caches hold is new.
    pub fn forget_facts(&mut self) {
        for e in self.caches.methods.iter_mut() {
            e.version = 0;
            e.name = Value::NULL;
            e.value = Value::NULL;
        }
        self.heap.stale_shapes = false;
    }
}
