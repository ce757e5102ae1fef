//! What happens between two instructions: finalisers, weak-reference callbacks, collections, stale caches, safepoints.

use crate::calls::{HEADER, Return};
use crate::frames::{Control, ReturnKind};
use crate::{Exc, Object, Special, Value, Vm, shape};
use ophion_object::codes::{self, GeneratorState, Live};
use ophion_object::heap::Pending;
use ophion_object::{Kind, types};
use std::sync::atomic::Ordering;

/// A finaliser or callback whose frame runs, for the words about the exception that it may end with.
pub(crate) struct Finalizing {
    /// What happened, in CPython's words.
    pub what: &'static str,
    pub callee: Object,
}

/// So many waiting calls the control word of a finaliser's frame can count.
const MAX_OLDER: usize = 0x3ff;

impl Finalizing {
    const DEALLOCATOR: &'static str = "Exception ignored while calling deallocator";
    const CALLBACK: &'static str = "Exception ignored while calling weakref callback";

    pub(crate) fn new(callback: bool, callee: Object) -> Finalizing {
        Finalizing { what: if callback { Self::CALLBACK } else { Self::DEALLOCATOR }, callee }
    }
    pub(crate) fn is_callback(&self) -> bool {
        self.what == Self::CALLBACK
    }
}

impl Vm {
    /// Is there something for `attend` to do?
    #[inline(always)]
    pub(crate) fn needs_attention(&self) -> bool {
        self.heap.pending.len() > self.older || self.heap.stale_shapes || self.heap.collect_wanted
    }

    /// Between two instructions, at `self.pc`.
    #[cold]
    pub(crate) unsafe fn attend(&mut self) {
        unsafe {
            if self.heap.stale_shapes {
                self.drop_stale_caches();
            }
            if self.heap.collect_wanted {
                self.heap.collect_wanted = false;
                self.collect_if_due();
            }
            if self.heap.pending.len() > self.older {
                self.start_pending();
            }
        }
    }

    /// Empties the inline caches that speak of shapes and classes.
    pub fn drop_stale_caches(&mut self) {
        self.heap.stale_shapes = false;
        self.attr_cache.clear();
        self.caches.learnt.fill(crate::dispatch::Learnt::NOTHING);
        let codes: Vec<usize> = self.heap.codes.iter().copied().collect();
        for p in codes {
            // SAFETY: the heap's register holds live code objects.
            unsafe {
                let code = ophion_object::codes::data(Value(p as u64));
                for i in code.live.iter_mut() {
                    if crate::dispatch::depends_on_shapes(i.op) {
                        i.op = crate::dispatch::base_op(i.op);
                        i.cache = 0;
                    }
                }
            }
        }
        self.heap.shapes.forget_caches();
    }

    /// The oldest call that waits; but what had been waiting when the innermost finaliser began waits for its end.
    fn next_pending(&mut self) -> Option<Pending> {
        self.heap.pending.remove(self.older)
    }

    /// Starts the calls that wait, one at a time: when a frame was pushed, the rest wait for its end.
    pub(crate) unsafe fn start_pending(&mut self) {
        // SAFETY: between two instructions of the running frame.
        unsafe {
            if self.pc.is_null() || self.fp.is_null() {
                return;
            }
            while let Some(p) = self.next_pending() {
                let pushed = match p {
                    Pending::Finalize(v) => self.start_finalizer(Object::own(v)),
                    Pending::WeakCallback { reference, callback } => {
                        self.start_callback(Finalizing::CALLBACK, Object::own(callback), vec![Object::own(reference)])
                    }
                };
                if pushed {
                    return;
                }
            }
        }
    }

    /// Runs what waits to its end, from Rust code.
    pub fn run_pending(&mut self) {
        while let Some(p) = self.next_pending() {
            // SAFETY: the queue owned what it held.
            let (what, callee, args) = unsafe {
                match p {
                    Pending::Finalize(v) => {
                        let o = Object::own(v);
                        if self.finalize_natively(&o) {
                            continue;
                        }
                        let del = types::data(types::type_of(&self.heap, o.value())).special(Special::Del);
                        if del.is_null() {
                            continue;
                        }
                        (Finalizing::DEALLOCATOR, Object::share(del), vec![o.clone()])
                    }
                    Pending::WeakCallback { reference, callback } => {
                        (Finalizing::CALLBACK, Object::own(callback), vec![Object::own(reference)])
                    }
                }
            };
            // The others wait for its end.
            let older = std::mem::replace(&mut self.older, self.heap.pending.len());
            let ran = self.call(&callee, &args);
            self.older = older;
            if ran.is_err() {
                let e = self.take_exception();
                self.unraisable_about(e, what, &callee);
            }
        }
    }

    /// The frame of the innermost finaliser has ended; its control word says how many calls had been waiting before it began.
    pub(crate) fn finalizer_returned(&mut self, older: u16) {
        self.finalizing.pop();
        self.older = older as usize;
    }

    /// ... with this exception.
    pub(crate) fn finalizer_raised(&mut self, e: Object, older: u16) {
        self.older = older as usize;
        match self.finalizing.pop() {
            Some(f) => self.unraisable_about(e, f.what, &f.callee),
            None => self.unraisable(e, "Exception ignored in"),
        }
    }

    unsafe fn start_finalizer(&mut self, o: Object) -> bool {
        // SAFETY: live.
        unsafe {
            if self.finalize_natively(&o) {
                return false;
            }
            let del = types::data(types::type_of(&self.heap, o.value())).special(Special::Del);
            if del.is_null() {
                return false;
            }
            self.start_callback(Finalizing::DEALLOCATOR, Object::share(del), vec![o])
        }
    }

    /// The end of an object whose finaliser is no method; false if it is another.
    fn finalize_natively(&mut self, o: &Object) -> bool {
        if self.kind(o) == Kind::Generator {
            self.finalize_at_instruction(|vm| vm.finalize_generator(o));
        } else if matches!(self.shape_of(o), shape::ASYNC_GENERATOR_ASEND | shape::ASYNC_GENERATOR_ATHROW) {
            self.finalize_at_instruction(|vm| vm.warn_method_never_awaited(o));
        } else {
            return false;
        }
        true
    }

    /// Runs a finaliser to its end. What is said about lines is about the instruction that has let the object die, not about the next.
    fn finalize_at_instruction(&mut self, f: impl FnOnce(&mut Vm)) {
        let saved = std::mem::replace(&mut self.exception, Object::NULL);
        let older = std::mem::replace(&mut self.older, self.heap.pending.len());
        let pc = self.pc;
        // SAFETY: the frame's code.
        unsafe {
            if !pc.is_null() && !self.fp.is_null() && pc > self.frame().code().entry {
                self.pc = pc.sub(1);
            }
        }
        f(self);
        self.pc = pc;
        self.older = older;
        self.exception = saved;
    }

    /// A generator dies that has not ended. Closing may run its finally blocks; that happens in a nested loop.
    fn finalize_generator(&mut self, g: &Object) {
        // SAFETY: a live generator.
        let (state, hook) = unsafe {
            let d = codes::generator(g.value());
            (d.state, if d.extra.is_null() { Object::NULL } else { Object::share(d.extra) })
        };
        let failed = match (self.shape_of(g), state) {
            (_, GeneratorState::Closed | GeneratorState::Running) => None,
            (shape::ASYNC_GENERATOR, _) if !hook.is_null() && !hook.is_none() => {
                self.call(&hook, std::slice::from_ref(g)).err().map(|_| "Exception ignored while finalizing generator")
            }
            (shape::COROUTINE, GeneratorState::Created) => {
                self.warn_never_awaited(g);
                None
            }
            (_, GeneratorState::Created) => None,
            _ => self.close_generator(g).err().map(|_| "Exception ignored while closing generator"),
        };
        if let Some(what) = failed {
            let e = self.take_exception();
            self.unraisable_about(e, what, g);
        }
    }

    /// Calls `callee`, dropping its result. True if that pushed a frame.
    unsafe fn start_callback(&mut self, what: &'static str, callee: Object, args: Vec<Object>) -> bool {
        // SAFETY: between two instructions: everything above the running frame's top is free.
        unsafe {
            let base = self.free_top();
            if !self.has_room(base.add(HEADER + args.len() + 4)) {
                self.take_exception();
                return false;
            }
            let n = args.len();
            let kept = Finalizing { what, callee: callee.clone() };
            *base = callee.into_value();
            for (i, a) in args.into_iter().enumerate() {
                *base.add(HEADER + i) = a.into_value();
            }
            let saved = std::mem::replace(&mut self.exception, Object::NULL);
            let older = std::mem::replace(&mut self.older, self.heap.pending.len());
            let control = Control::new(ReturnKind::Finalizer, older.min(MAX_OLDER) as u16);
            let ret = Return { pc: self.pc, fp: self.fp, control, slot: std::ptr::null_mut() };
            let out = self.call_window(base, n, Value::NULL, ret);
            match out {
                Value::PUSHED => {
                    self.finalizing.push(kept);
                    return true;
                }
                Value::RAISED => {
                    // It shows the instruction that has let the object die.
                    let f = self.frame();
                    self.add_traceback(f, f.index(self.pc).saturating_sub(1));
                    let e = self.take_exception();
                    self.unraisable_about(e, what, &kept.callee);
                }
                v => v.decref(),
            }
            self.older = older;
            self.exception = saved;
            false
        }
    }

    /// KeyboardInterrupt, if somebody has asked for it since the last time. For natives that wait or take long.
    pub fn check_interrupt(&mut self) -> crate::PyResult<()> {
        if self.interrupt.swap(0, Ordering::Relaxed) == 0 {
            return Ok(());
        }
        Err(self.raise_with(Exc::KeyboardInterrupt, vec![]))
    }

    /// Takes fuel for the work of a native: one unit for about what an instruction does. Every loop of a native whose length the program decides charges for its
    /// steps, and operations on very long ints for their pieces, so that an interrupt and the limit of memory are heeded in the midst of it.
    ///
    /// ```
    /// use ophion_vm::{PyResult, Vm};
    ///
    /// /// How often the byte occurs.
    /// fn occurrences(vm: &mut Vm, bytes: &[u8], wanted: u8) -> PyResult<usize> {
    ///     let mut found = 0;
    ///     for part in bytes.chunks(1024) {
    ///         vm.charge(part.len() as i64 / 16)?;
    ///         found += part.iter().filter(|&&byte| byte == wanted).count();
    ///     }
    ///     Ok(found)
    /// }
    /// ```
    #[inline(always)]
    pub fn charge(&mut self, units: i64) -> crate::PyResult<()> {
        self.fuel -= units;
        if self.fuel < 0 { self.refuel() } else { Ok(()) }
    }

    /// [`charge`](Vm::charge) for algorithms that ask whether to go on; once the answer was no, an exception is raised.
    pub fn meter(&mut self) -> impl FnMut(u64) -> bool {
        |units| self.charge(units.min(1 << 40) as i64).is_ok()
    }

    /// Fuel has run out within a native. What is to happen between two instructions waits, but not for long.
    #[cold]
    fn refuel(&mut self) -> crate::PyResult<()> {
        self.fuel = if self.needs_attention() { 0 } else { self.fuel_slice };
        self.check_interrupt()?;
        self.collect_if_due();
        if self.heap.over_limit() {
            self.heap.collect(true);
            if self.heap.over_limit() {
                return Err(self.memory_error());
            }
        }
        Ok(())
    }

    /// Fuel has run out (or been taken away) before the instruction at `self.pc`.
    #[cold]
    pub(crate) unsafe fn at_safepoint(&mut self) {
        unsafe {
            self.fuel = self.fuel_slice;
            if self.check_interrupt().is_err() {
                self.unwind();
                return;
            }
            if self.heap.over_limit() {
                self.heap.collect(true);
                if self.heap.over_limit() {
                    self.memory_error();
                    self.unwind();
                    return;
                }
            }
            self.collect_if_due();
            if self.needs_attention() {
                self.attend();
            }
        }
    }

    /// An automatic collection, if one is due.
    pub(crate) fn collect_if_due(&mut self) {
        if self.stress_gc {
            // Full ones grow rarer, so that long programs come to an end.
            self.stress_count += 1;
            let n = self.stress_count;
            self.heap.collect(n < 512 || n.is_multiple_of(64));
        } else if self.heap.collection_due() {
            self.heap.collect_automatically();
        }
    }

    /// A mode for tests: a collection whenever a few instructions have run.
    pub fn collect_at_every_safepoint(&mut self) {
        self.stress_gc = true;
        self.fuel_slice = 50;
        self.fuel = 50;
    }

    /// Asks for attention at the next safepoint.
    pub fn request_attention(&mut self) {
        self.fuel = -1;
    }

    #[allow(dead_code)]
    pub(crate) fn at(&self) -> (*mut Live, *mut Value) {
        (self.pc, self.fp)
    }
}
