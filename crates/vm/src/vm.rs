//! `Vm`: one isolate, and how a run begins and ends.

use crate::dispatch::{Handler, Step};
use crate::finalize::Finalizing;
use crate::frames::Frame;
use crate::names::Names;
use crate::snippets::Snippets;
use crate::{Exc, Heap, Object, PyResult, Stop, Value};
use ophion_bytecode::Code;
use ophion_host::Host;
use ophion_object::address_map::{AddressMap, AddressSet};
use ophion_object::codes::Live;
use std::collections::HashMap;
use std::sync::Arc;

/// Compiles source for `eval`, `exec`, `compile` and `import`; implemented above this crate.
pub trait SourceCompiler: Send {
    /// Compiles `source`. `mode` is "exec", "eval" or "single". Errors are raised in the VM.
    fn compile(
        &self,
        vm: &mut Vm,
        source: &str,
        filename: &str,
        mode: &str,
        flags: u32,
        optimize: u8,
    ) -> PyResult<Arc<Code>>;
    /// The nodes of the module `ast` that `source` parses to.
    fn tree(&self, vm: &mut Vm, source: &str, filename: &str, mode: &str, flags: u32) -> PyResult;
    /// The code of a module of the embedded library: (code, is it a package), if there is one of that name.
    fn library_module(&self, vm: &mut Vm, name: &str) -> PyResult<Option<(Arc<Code>, bool)>>;
    /// The text of a module of the embedded library, its file name, and is it a package.
    fn library_source(&self, name: &str) -> Option<(String, String, bool)> {
        let _ = name;
        None
    }
    /// What the text of a range and of its statement tell about how to underline it in a traceback.
    /// `lines` hold the range, which begins at column `from` of the first and ends at column `to` of the last, in characters.
    fn anchors(&self, lines: &[String], from: usize, to: usize) -> crate::Anchors {
        let _ = (lines, from, to);
        crate::Anchors::default()
    }
    /// The misspelt keyword that makes `text` a syntax error, looked for on line `only` (or all, if that is None).
    fn keyword_typo(&self, text: &str, only: Option<u32>) -> Option<crate::KeywordTypo> {
        let _ = (text, only);
        None
    }
    /// Decodes the bytes of a source file (BOM, coding cookie).
    fn decode(&self, vm: &mut Vm, bytes: &[u8], filename: &str, from_file: bool) -> PyResult<String>;
}

/// What a VM is made with.
pub struct VmOptions {
    /// Words of value stack reserved (committed as used).
    pub stack_words: usize,
    /// `sys.getrecursionlimit()` at the start.
    pub recursion_limit: usize,
    /// Keys of string hashes.
    pub hash_keys: (u64, u64),
}

impl Default for VmOptions {
    fn default() -> VmOptions {
        VmOptions { stack_words: 1 << 27, recursion_limit: 1000, hash_keys: (0x6f70_6869, 0x6f6e_7079) }
    }
}

/// One entry of the table (class version, name) -> attribute found along the MRO.
#[derive(Clone, Copy)]
pub(crate) struct MethodCacheEntry {
    pub version: u32,
    pub name: Value,
    /// Borrowed; NULL for "not found".
    pub value: Value,
}

pub(crate) const METHOD_CACHE: usize = 4096;

/// The tables of what look-ups have found. In one block, which is large enough for the system to give it as it is touched.
pub(crate) struct Caches {
    pub methods: [MethodCacheEntry; METHOD_CACHE],
    pub learnt: [crate::dispatch::Learnt; crate::dispatch::LEARNT],
}

const _: () = assert!(size_of::<Caches>() > 128 * 1024);

/// A few arguments, without an allocation.
pub type Args = smallvec::SmallVec<[Object; 4]>;

/// What a native has asked to be called in its place.
pub(crate) struct TailCall {
    pub callee: Object,
    pub args: Args,
    /// Names of the last arguments, a tuple, or NULL.
    pub keywords: Object,
}

/// One isolate: a heap, a value stack, and the state of the program that runs on them.
///
/// Fields that handlers use on every instruction come first.
#[repr(C)]
pub struct Vm {
    /// Taken at calls and backward jumps; negative when something wants attention.
    pub fuel: i64,
    /// Frames that may still be pushed before RecursionError.
    pub(crate) depth_left: i64,
    /// End of the part of the stack that is initialised.
    pub(crate) stack_limit: *mut Value,
    /// The frame and instruction of the running program, as of the last time it left the handlers.
    pub(crate) fp: *mut Value,
    pub(crate) pc: *mut Live,
    /// Exception being handled (`sys.exception()`), NULL if none.
    pub handled: Object,
    /// Exception being raised, NULL if none.
    pub exception: Object,
    pub heap: Box<Heap>,
    /// The dispatch table in use.
    pub(crate) table: *const Handler,
    pub(crate) stack: *mut Value,
    pub(crate) stack_words: usize,
    pub(crate) stack_max: *mut Value,
    pub(crate) recursion_limit: usize,
    /// Nested runs of the loop that Rust code waits for; freezing is refused while there are any beyond the first.
    pub native_depth: u32,
    /// Lowest address that native recursion may reach.
    pub(crate) native_stack_limit: usize,
    pub names: Names,
    pub exc_types: Box<[Value; Exc::COUNT]>,
    pub(crate) caches: Box<Caches>,
    pub(crate) tail: Option<TailCall>,
    /// A question of a native's that no answer is known to; and the native that is being called again.
    pub(crate) asked: Option<crate::again::Asked>,
    pub(crate) replay: Option<crate::again::Replay>,
    /// Questions of instructions that are under way, with their answers; the last one's code runs.
    pub questions: Vec<crate::again::Question>,
    /// Look-ups that wait for a comparison; the last one's runs.
    pub lookups: Vec<crate::lookups::Lookup>,
    pub(crate) known: Option<crate::lookups::Known>,
    pub(crate) result: Value,
    pub(crate) snippets: Snippets,
    /// The dict of the module `builtins`.
    pub builtins: Object,
    /// `sys.modules`.
    pub modules: Object,
    /// The dict of the module `sys`, NULL until there is one.
    pub sys_dict: Object,
    /// Functions that the library has written in Python for the VM's own use, by name.
    pub prelude: AddressMap<&'static str, Object>,
    /// Of the frame that has just completed an instruction: how far that had come.
    pub(crate) stage: u16,
    /// Makes the rest of the prelude.
    pub prelude_loader: Option<fn(&mut Vm) -> PyResult<()>>,
    /// Names of native declarations.
    pub(crate) stable_names: crate::stable_names::StableNames,
    /// Native modules that can be imported: name and what fills them.
    pub(crate) native_modules: HashMap<&'static str, fn(&mut Vm, &Object) -> PyResult<()>>,
    /// The modules whose code runs, outermost first. Empty where a program can be frozen: an import waits in Rust.
    pub(crate) importing: Vec<String>,
    pub host: Box<dyn Host>,
    pub compiler: Option<Box<dyn SourceCompiler>>,
    /// State of native modules, by a name of their own.
    pub extensions: AddressMap<&'static str, Object>,
    /// Types of native modules, by the address of their declaration.
    pub(crate) native_types: AddressMap<usize, Object>,
    /// Unwinding found no handler before a frame that Rust waits for.
    pub(crate) unwound: bool,
    pub(crate) repr_running: Object,
    /// Some or all of them, by address; made anew when it is wanted.
    pub(crate) repr_addresses: AddressSet<u64>,
    /// Set from outside (a signal, a deadline); looked at when fuel runs out.
    pub interrupt: Arc<std::sync::atomic::AtomicU32>,
    pub(crate) fuel_slice: i64,
    /// Collect at every safepoint (a mode of the tests).
    pub stress_gc: bool,
    pub(crate) stress_count: u64,
    pub(crate) code_objects: Vec<Value>,
    pub asyncgen_hooks: [Object; 2],
    /// How many frames `cr_origin` of new coroutines tells of; NULL if none.
    pub origin_depth: Object,
    pub trace: Object,
    pub profile: Object,
    /// Events of `sys.monitoring` that anybody wants, and the function that is told of them, as a pair; None if there are none. See `monitoring`.
    pub(crate) monitor: Object,
    /// These events.
    pub(crate) monitored: u32,
    /// What has been told of the frames that are watched; NULL if none is. See `tracing`.
    pub(crate) traced: Object,
    /// Somebody watches, and is not being told of something just now.
    pub(crate) tracing: bool,
    pub(crate) telling: bool,
    /// While a frame's event is told that no instruction has (its beginning, say): its `R[0]`, the line and the offset it then stands at.
    pub(crate) event_line: Option<(*mut Value, u32, i64)>,
    /// Instructions left until `on_countdown`, in counting mode.
    pub(crate) countdown: u64,
    pub countdown_expired: bool,
    /// `-O` level.
    pub optimize: u8,
    pub int_max_str_digits: usize,
    /// First stack word free for windows, where a native's own window ends above its caller's frame.
    pub(crate) scratch_top: *mut Value,
    /// What inline caches of methods refer to (borrowed: dropped before any of it can die).
    pub(crate) attr_cache: Vec<Value>,
    /// `type.__call__`, `object.__new__`, `object.__init__`, as found in the types (borrowed).
    pub(crate) type_call: Value,
    pub(crate) object_new: Value,
    pub(crate) object_eq: Value,
    pub(crate) object_ne: Value,
    pub(crate) object_init: Value,
    pub(crate) object_getattribute: Value,
    pub(crate) type_getattribute: Value,
    pub(crate) type_setattr: Value,
    pub(crate) type_delattr: Value,
    /// The exception is raised again by `Reraise`: its traceback has the entry already.
    pub(crate) quiet_reraise: bool,
    /// Makes what `sys.unraisablehook` is called with of its five items; set by `sys`.
    pub unraisable_arguments: Option<fn(&mut Vm, Vec<Object>) -> Object>,
    /// The callees of finalisers and callbacks whose frames run, innermost last.
    pub(crate) finalizing: Vec<Finalizing>,
    /// So many of the calls that wait (`Heap::pending`) had been waiting when the innermost finaliser began, and wait for its end.
    pub(crate) older: usize,
    /// The handler that a slow path asked for in the place of the instruction's own.
    pub(crate) redirect: Option<crate::dispatch::HandlerFn>,
    /// The value that Rust code waits for was returned, not yielded.
    pub(crate) returned: bool,
    /// Lines of source files that tracebacks have shown.
    pub(crate) source_cache: HashMap<String, std::rc::Rc<Vec<String>>>,
    /// Addresses of the declarations of `next`, `generator.__next__`, `generator.send`.
    pub(crate) resumers: [usize; 4],
    /// The native by which `throw` enters a generator.
    pub(crate) thrower: usize,
    /// The declarations of `isinstance` and `issubclass`.
    pub(crate) instance_check: usize,
    pub(crate) subclass_check: usize,
}

// SAFETY: a VM owns everything its pointers lead to, and shares none of it.
unsafe impl Send for Vm {}

/// Words initialised at first.
const STACK_STEP: usize = 1024;

impl Vm {
    /// An isolate without types or modules; see `bootstrap`.
    pub(crate) fn bare(options: &VmOptions, host: Box<dyn Host>) -> Box<Vm> {
        let mut heap = Heap::new(options.hash_keys);
        let names = Names::new(&mut heap);
        let layout = std::alloc::Layout::array::<Value>(options.stack_words).expect("a sensible stack size");
        // SAFETY: the size is not zero. Memory is reserved here and committed as it is touched.
        let stack = unsafe { std::alloc::alloc(layout) } as *mut Value;
        if stack.is_null() {
            std::alloc::handle_alloc_error(layout);
        }
        let mut vm = Box::new(Vm {
            fuel: 0,
            depth_left: options.recursion_limit as i64,
            stack_limit: stack,
            fp: std::ptr::null_mut(),
            pc: std::ptr::null_mut(),
            handled: Object::NULL,
            exception: Object::NULL,
            heap,
            table: crate::dispatch::TABLE.as_ptr(),
            stack,
            stack_words: options.stack_words,
            // SAFETY: within the allocation.
            stack_max: unsafe { stack.add(options.stack_words) },
            recursion_limit: options.recursion_limit,
            native_depth: 0,
            importing: Vec::new(),
            native_stack_limit: 0,
            names,
            exc_types: Box::new([Value::NULL; Exc::COUNT]),
            // SAFETY: all zero is an entry for no class, and a fact about no shape that an object has.
            caches: unsafe { Box::<Caches>::new_zeroed().assume_init() },
            tail: None,
            asked: None,
            replay: None,
            questions: Vec::new(),
            lookups: Vec::new(),
            known: None,
            result: Value::NULL,
            snippets: Snippets::default(),
            builtins: Object::NULL,
            modules: Object::NULL,
            sys_dict: Object::NULL,
            prelude: AddressMap::default(),
            stage: 0,
            prelude_loader: None,
            stable_names: Default::default(),
            native_modules: HashMap::new(),
            host,
            compiler: None,
            extensions: AddressMap::default(),
            native_types: AddressMap::default(),
            unwound: false,
            repr_running: Object::NULL,
            repr_addresses: Default::default(),
            interrupt: Arc::default(),
            fuel_slice: 1 << 16,
            stress_gc: false,
            stress_count: 0,
            code_objects: Vec::new(),
            asyncgen_hooks: [Object::NONE, Object::NONE],
            origin_depth: Object::NULL,
            trace: Object::NONE,
            traced: Object::NULL,
            tracing: false,
            telling: false,
            event_line: None,
            profile: Object::NONE,
            monitor: Object::NONE,
            monitored: 0,
            countdown: 0,
            countdown_expired: false,
            optimize: 0,
            int_max_str_digits: 4300,
            scratch_top: std::ptr::null_mut(),
            attr_cache: Vec::new(),
            type_call: Value::NULL,
            object_new: Value::NULL,
            object_eq: Value::NULL,
            object_ne: Value::NULL,
            object_init: Value::NULL,
            object_getattribute: Value::NULL,
            type_getattribute: Value::NULL,
            type_setattr: Value::NULL,
            type_delattr: Value::NULL,
            quiet_reraise: false,
            unraisable_arguments: None,
            finalizing: Vec::new(),
            older: 0,
            redirect: None,
            returned: false,
            resumers: [0; 4],
            thrower: 0,
            instance_check: 0,
            subclass_check: 0,
            source_cache: HashMap::new(),
        });
        vm.fuel = vm.fuel_slice;
        vm.grow_stack(vm.stack);
        vm.set_native_stack(512 * 1024);
        vm
    }

    /// Tells how many bytes of native stack below the present frame may be used.
    pub fn set_native_stack(&mut self, bytes: usize) {
        let here = &raw const bytes as usize;
        self.native_stack_limit = here.saturating_sub(bytes);
    }

    /// Is there native stack left for one more level of recursion in Rust? Otherwise a RecursionError.
    #[inline]
    pub fn check_native_stack(&mut self, doing: &str) -> PyResult<()> {
        let here = 0u8;
        if (&raw const here as usize) < self.native_stack_limit {
            return Err(self.raise(Exc::RecursionError, format!("maximum recursion depth exceeded{doing}")));
        }
        Ok(())
    }

    /// Makes sure that the stack is initialised up to `top` (exclusive). False if that is beyond its end.
    #[cold]
    pub(crate) fn grow_stack(&mut self, top: *mut Value) -> bool {
        if top >= self.stack_max {
            return false;
        }
        // SAFETY: everything up to `stack_max` is ours.
        unsafe {
            // As much again as there is: what a short program never uses is never touched.
            let step = (self.stack_limit.offset_from(self.stack) as usize).clamp(STACK_STEP, 64 * STACK_STEP);
            let mut at = self.stack_limit;
            let end = top.add(step).min(self.stack_max);
            while at < end {
                at.write(Value::NULL);
                at = at.add(1);
            }
            self.stack_limit = end;
        }
        true
    }

    /// Runs from the current frame until the frame whose control word says ENTRY has returned; gives its value.
    pub(crate) fn run(&mut self) -> PyResult {
        let vm = self as *mut Vm;
        self.native_depth += 1;
        // SAFETY: `pc` and `fp` are those of a well-formed frame.
        unsafe { crate::dispatch::run(vm, self.pc, self.fp) };
        self.native_depth -= 1;
        if self.unwound {
            self.unwound = false;
            return Err(Stop::Raised);
        }
        // SAFETY: the return handed its count over.
        Ok(unsafe { Object::own(std::mem::replace(&mut self.result, Value::NULL)) })
    }

    /// The running frame.
    pub(crate) fn frame(&self) -> Frame {
        Frame(self.fp)
    }

    /// Calls a native that may have left a tail call, until there is a value.
    #[inline(always)]
    pub(crate) fn finish_tail(&mut self, result: PyResult) -> PyResult {
        match result {
            Err(Stop::Tail) => self.make_tail_call(),
            other => other,
        }
    }

    /// The value of a native that may have left a call in its place, waited for.
    pub fn wait(&mut self, result: PyResult) -> PyResult {
        self.finish_tail(result)
    }

    #[inline(never)]
    fn make_tail_call(&mut self) -> PyResult {
        let tail = self.tail.take().ok_or(Stop::Raised)?;
        self.call_with(&tail.callee, &tail.args, &tail.keywords)
    }

    /// Ends a native function with a call in its place: what that call returns is the native's result. Freezing can happen inside it.
    pub fn tail_call(&mut self, callee: Object, args: impl IntoIterator<Item = Object>) -> Stop {
        self.tail = Some(TailCall { callee, args: Args::from_iter(args), keywords: Object::NULL });
        Stop::Tail
    }
    /// As [`tail_call`](Vm::tail_call), to a function of the prelude.
    pub fn tail_prelude(&mut self, name: &str, args: Vec<Object>) -> Stop {
        match self.prelude_function(name) {
            Ok(callee) => {
                self.tail = Some(TailCall { callee, args: Args::from_vec(args), keywords: Object::NULL });
                Stop::Tail
            }
            Err(stop) => stop,
        }
    }
    /// A function of the prelude; the part of it that is made when first needed is made now if it is missing.
    ///
    /// # Errors
    /// There is no such function.
    pub fn prelude_function(&mut self, name: &str) -> PyResult {
        if let Some(f) = self.prelude.get(name) {
            return Ok(f.clone());
        }
        if let Some(load) = self.prelude_loader.take() {
            load(self)?;
        }
        match self.prelude.get(name) {
            Some(f) => Ok(f.clone()),
            None => Err(self.internal_error(&format!("no prelude function {name}"))),
        }
    }
    /// As [`tail_call`](Vm::tail_call), the last arguments named by a tuple of strs.
    pub fn tail_call_kw(&mut self, callee: Object, args: impl IntoIterator<Item = Object>, keywords: Object) -> Stop {
        self.tail = Some(TailCall { callee, args: Args::from_iter(args), keywords });
        Stop::Tail
    }

    pub(crate) fn step_here(&self) -> Step {
        Step { pc: self.pc, fp: self.fp }
    }

    /// The recursion limit.
    pub fn recursion_limit(&self) -> usize {
        self.recursion_limit
    }
    /// Frames in use.
    pub fn depth(&self) -> usize {
        (self.recursion_limit as i64 - self.depth_left).max(0) as usize
    }
    /// Changes the limit; the frames in use stay.
    pub fn set_recursion_limit(&mut self, limit: usize) {
        let used = self.recursion_limit as i64 - self.depth_left;
        self.recursion_limit = limit;
        self.depth_left = limit as i64 - used;
    }
}

impl Drop for Vm {
    fn drop(&mut self) {
        // Everything on the heap goes with its pages, so counts no longer matter.
        let layout = std::alloc::Layout::array::<Value>(self.stack_words).expect("as allocated");
        // SAFETY: allocated in `bare` with this layout.
        unsafe { std::alloc::dealloc(self.stack as *mut u8, layout) };
        for o in [&mut self.handled, &mut self.exception, &mut self.builtins, &mut self.modules, &mut self.sys_dict] {
            std::mem::forget(std::mem::replace(o, Object::NULL));
        }
        for o in self.asyncgen_hooks.iter_mut().chain([
            &mut self.trace,
            &mut self.profile,
            &mut self.traced,
            &mut self.repr_running,
            &mut self.origin_depth,
        ]) {
            std::mem::forget(std::mem::replace(o, Object::NULL));
        }
        for (_, o) in self.prelude.drain().chain(self.extensions.drain()) {
            std::mem::forget(o);
        }
        for f in self.finalizing.drain(..) {
            std::mem::forget(f.callee);
        }
        for (_, o) in self.native_types.drain() {
            std::mem::forget(o);
        }
        if let Some(tail) = self.tail.take() {
            std::mem::forget(tail);
        }
        std::mem::forget(std::mem::take(&mut self.questions));
        std::mem::forget(std::mem::take(&mut self.lookups));
    }
}

impl Vm {
    /// The text of a module of the embedded library, its file name, and is it a package.
    pub fn library_source(&self, name: &str) -> Option<(String, String, bool)> {
        self.compiler.as_ref()?.library_source(name)
    }
}
