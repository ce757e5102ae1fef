//! `Interpreter`: an isolate with all types and modules, and the ways to run a program in it.

use crate::compile::Compiler;
use crate::interactive::Console;
use crate::program::Program;
use ophion_bytecode::Code;
use ophion_host::Host;
use ophion_vm::exceptions::fields;
use ophion_vm::machine::Ran;
use ophion_vm::{Exc, Object, PyResult, Vm, VmOptions};
use std::sync::{Arc, OnceLock};

/// What an interpreter is made with.
#[derive(Clone, Debug)]
pub struct Options {
    /// `sys.argv`.
    pub argv: Vec<String>,
    /// `sys.orig_argv`.
    pub orig_argv: Vec<String>,
    /// `sys.warnoptions`: what warnings are to be shown, ignored or raised.
    pub warn_options: Vec<String>,
    /// `sys._xoptions`, each `NAME` or `NAME=VALUE`.
    pub x_options: Vec<String>,
    /// `sys.executable`.
    pub executable: String,
    /// First entry of `sys.path`; None for none.
    pub path: Option<String>,
    /// 0, 1 (`-O`) or 2 (`-OO`).
    pub optimize: u8,
    /// What is written to `sys.stdout` and `sys.stderr` reaches the host at once (`-u`).
    pub unbuffered: bool,
    /// Bytes of native stack that may be used.
    pub native_stack: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            argv: vec![String::new()],
            orig_argv: vec![],
            warn_options: vec![],
            x_options: vec![],
            executable: String::new(),
            path: None,
            optimize: 0,
            unbuffered: false,
            native_stack: 512 * 1024,
        }
    }
}

/// How a program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
    /// The exit status that CPython would give.
    pub code: i32,
    /// It ended with a KeyboardInterrupt: CPython's process then dies of the signal.
    pub interrupted: bool,
}

/// Why a run came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The program has ended.
    Exited(Exit),
    /// It was stopped between two instructions.
    Stopped,
}

/// The code of the functions that the library has written in Python for the VM's own use; compiled once a process.
fn prelude() -> Result<&'static Arc<Code>, &'static str> {
    static CODE: OnceLock<Result<Arc<Code>, String>> = OnceLock::new();
    let made = CODE.get_or_init(|| {
        let source = ophion_syntax::Source::new("<prelude>", ophion_builtins::prelude::SOURCE);
        let options = ophion_compiler::Options { hidden: true, ..ophion_compiler::Options::default() };
        ophion_compiler::compile(&source, &options).map(|c| c.code).map_err(|e| e.to_string())
    });
    made.as_ref().map_err(String::as_str)
}

/// See the module's page.
pub struct Interpreter {
    vm: Box<Vm>,
}

impl Interpreter {
    /// A fresh isolate.
    ///
    /// # Errors
    /// The traceback, if the library itself fails to start.
    pub fn new(mut host: Box<dyn Host>, options: &Options) -> Result<Interpreter, String> {
        let mut seed = [0; 16];
        host.random(&mut seed);
        let half = |i: usize| u64::from_le_bytes(seed[i..i + 8].try_into().unwrap_or_default());
        Interpreter::with_keys(host, options, (half(0), half(8)))
    }

    fn with_keys(host: Box<dyn Host>, options: &Options, hash_keys: (u64, u64)) -> Result<Interpreter, String> {
        let vm_options = VmOptions { hash_keys, ..VmOptions::default() };
        let mut types = ophion_builtins::types();
        for d in ophion_stdlib::types() {
            if types.iter().all(|t| t.shape != d.shape) {
                types.push(d);
            }
        }
        let vm = Vm::new(&vm_options, host, &types, &ophion_builtins::exception_types());
        let mut me = Interpreter { vm };
        match me.start(options) {
            Ok(()) => Ok(me),
            Err(_) => Err(me.traceback()),
        }
    }

    fn start(&mut self, options: &Options) -> PyResult<()> {
        let vm = &mut self.vm;
        vm.set_native_stack(options.native_stack);
        vm.optimize = options.optimize;
        vm.compiler = Some(Box::new(Compiler));
        // Nothing is garbage yet.
        vm.heap.gc.enabled = false;
        let builtins = vm.new_module("builtins", Some("Built-in functions, types, exceptions, and other objects."));
        vm.builtins = vm.module_dict(&builtins);
        let modules = vm.modules.clone();
        vm.dict_set_str(&modules, "builtins", &builtins);
        ophion_builtins::fill_builtins(vm, &builtins)?;
        let code = match prelude() {
            Ok(code) => vm.code_object(code),
            Err(e) => return Err(vm.internal_error(e)),
        };
        ophion_builtins::prelude::install(vm, &code)?;
        ophion_stdlib::install(vm);
        ophion_freeze::install(vm);
        if vm.is_native_module("sys") {
            let sys = vm.import_dotted("sys")?;
            for (name, list) in
                [("argv", &options.argv), ("orig_argv", &options.orig_argv), ("warnoptions", &options.warn_options)]
            {
                let items: Vec<Object> = list.iter().map(|a| vm.str(a)).collect();
                let items = vm.list(items);
                vm.setattr_str(&sys, name, &items)?;
            }
            for (number, name) in [(1, "stdout"), (2, "stderr")].into_iter().filter(|_| options.unbuffered) {
                let stream = ophion_stdlib::standard_stream(vm, number, true)?;
                vm.setattr_str(&sys, &format!("__{name}__"), &stream)?;
                vm.setattr_str(&sys, name, &stream)?;
            }
            let flags = vm.getattr_str(&sys, "_xoptions")?;
            for option in &options.x_options {
                let (name, value) = match option.split_once('=') {
                    Some((name, value)) => (name, vm.str(value)),
                    None => (option.as_str(), Object::TRUE),
                };
                vm.dict_set_str(&flags, name, &value);
            }
            let executable = vm.str(&options.executable);
            vm.setattr_str(&sys, "executable", &executable)?;
            let path: Vec<Object> = options.path.iter().map(|p| vm.str(p)).collect();
            if let Some(first) = path.first() {
                vm.extensions.insert("sys.path_0", first.clone());
            }
            let path = vm.list(path);
            vm.setattr_str(&sys, "path", &path)?;
        }
        // What the program makes first is walked first, so that cycles are finalised in the order in which they were made.
        vm.heap.sort_free_lists(usize::MAX);
        vm.heap.gc.enabled = true;
        vm.heap.make_permanent();
        Ok(())
    }

    /// The virtual machine, for embedding code that needs more than this type offers.
    pub fn vm(&mut self) -> &mut Vm {
        &mut self.vm
    }

    /// Evaluates an expression; gives its `str()`.
    ///
    /// # Errors
    /// The traceback.
    pub fn eval(&mut self, expression: &str) -> Result<String, String> {
        let r = self.eval_object(expression);
        match r {
            Ok(o) => Ok(self.vm.lossy(&o)),
            Err(_) => Err(self.traceback()),
        }
    }

    fn eval_object(&mut self, expression: &str) -> PyResult {
        let code = self.vm.compile(expression, "<string>", "eval")?;
        let globals = self.main_dict();
        let r = self.vm.exec_code(&code, &globals, &globals)?;
        self.vm.str_of(&r)
    }

    /// The namespace of `__main__`.
    pub fn main_dict(&mut self) -> Object {
        if let Some(m) = self.vm.module_by_name("__main__") {
            return self.vm.module_dict(&m);
        }
        let m = self.vm.new_module("__main__", None);
        let modules = self.vm.modules.clone();
        self.vm.dict_set_str(&modules, "__main__", &m);
        let dict = self.vm.module_dict(&m);
        if let Some(b) = self.vm.module_by_name("builtins") {
            self.vm.dict_set_str(&dict, "__builtins__", &b);
        }
        dict
    }

    /// Runs source text as `__main__`.
    pub fn run_source(&mut self, source: &str, filename: &str) -> Exit {
        self.run(&Program::Text { text: source.to_string(), filename: filename.to_string() })
    }

    /// Runs the bytes of a source file as `__main__`.
    pub fn run_file(&mut self, bytes: &[u8], filename: &str) -> Exit {
        self.run(&Program::File { bytes: bytes.to_vec(), filename: filename.to_string() })
    }

    /// Runs a program as `__main__`, to the end of the interpreter.
    pub fn run(&mut self, program: &Program) -> Exit {
        let outcome = self.begin(program);
        self.finish_running(outcome)
    }

    /// Runs a program, if there is one, and then what is typed. How the program ended does not matter then.
    pub fn run_interactively(&mut self, program: Option<&Program>, console: &mut dyn Console) -> Exit {
        let sys = self.vm.sys_dict.clone();
        for (name, prompt) in [("ps1", ">>> "), ("ps2", "... ")] {
            let prompt = self.vm.str(prompt);
            self.vm.dict_set_str(&sys, name, &prompt);
        }
        if let Some(program) = program {
            let globals = self.main_dict();
            let r = self.prepare(program).and_then(|code| self.vm.exec_code(&code, &globals, &globals));
            if r.is_err() {
                self.show_exception();
            }
        }
        let r = self.interact(console);
        self.finish(r)
    }

    fn finish_running(&mut self, mut outcome: Outcome) -> Exit {
        loop {
            match outcome {
                Outcome::Exited(exit) => return exit,
                Outcome::Stopped => outcome = self.resume(),
            }
        }
    }

    /// As [`run_source`](Interpreter::run_source), until the program ends or is stopped (see [`stop_after`](Interpreter::stop_after)).
    pub fn begin_source(&mut self, source: &str, filename: &str) -> Outcome {
        self.begin(&Program::Text { text: source.to_string(), filename: filename.to_string() })
    }

    /// As [`run_file`](Interpreter::run_file), until the program ends or is stopped.
    pub fn begin_file(&mut self, bytes: &[u8], filename: &str) -> Outcome {
        self.begin(&Program::File { bytes: bytes.to_vec(), filename: filename.to_string() })
    }

    /// As [`run`](Interpreter::run), until the program ends or is stopped.
    pub fn begin(&mut self, program: &Program) -> Outcome {
        match self.prepare(program) {
            Ok(code) => {
                let globals = self.main_dict();
                let ran = self.vm.run_program(&code, &globals);
                // Only the program itself is to keep what it has made.
                drop((code, globals));
                self.outcome(ran)
            }
            Err(e) => Outcome::Exited(self.finish(Err(e))),
        }
    }

    /// Stops the program before the instruction after the next `n`, or the first one after that at which it is in no native function that
    /// calls Python code.
    pub fn stop_after(&mut self, n: u64) {
        self.vm.count_instructions(n);
    }

    /// Goes on with a program that was stopped, or thawed.
    pub fn resume(&mut self) -> Outcome {
        if self.vm.countdown_expired {
            self.vm.stop_counting();
        }
        let ran = self.vm.resume_program();
        self.outcome(ran)
    }

    /// As [`resume`](Interpreter::resume), for `n` instructions at most.
    pub fn resume_for(&mut self, n: u64) -> Outcome {
        self.vm.count_instructions(n);
        let ran = self.vm.resume_program();
        self.outcome(ran)
    }

    fn outcome(&mut self, ran: Ran) -> Outcome {
        match ran {
            Ran::Stopped => Outcome::Stopped,
            Ran::Done(r) => {
                self.vm.stop_counting();
                Outcome::Exited(self.finish(r.map(drop)))
            }
        }
    }

    /// The stopped program as bytes, from which [`thaw`](Interpreter::thaw) makes it anew, here or elsewhere. If `same_host` says that it will be
    /// with this interpreter's host, files may be open.
    ///
    /// ```
    /// use ophion::{Interpreter, Options, Outcome, host::MemoryHost};
    ///
    /// let host = || Box::new(MemoryHost::default());
    /// let mut python = Interpreter::new(host(), &Options::default()).unwrap();
    /// python.stop_after(500);
    /// let Outcome::Stopped = python.begin_source("n = 0\nwhile n < 1000: n += 1\nassert n == 1000", "count.py") else { panic!() };
    /// let bytes = python.freeze(false).unwrap();
    /// let mut again = Interpreter::thaw(host(), &Options::default(), &bytes).unwrap();
    /// let Outcome::Exited(exit) = again.resume() else { panic!() };
    /// assert_eq!(exit.code, 0);
    /// ```
    ///
    /// # Errors
    /// It holds something that cannot be frozen: the message names it.
    pub fn freeze(&mut self, same_host: bool) -> Result<Vec<u8>, String> {
        ophion_freeze::freeze_program(&mut self.vm, same_host).map_err(|e| e.to_string())
    }

    /// An interpreter that holds the frozen program, ready for [`resume`](Interpreter::resume).
    ///
    /// # Errors
    /// The bytes are no frozen program, or damaged.
    pub fn thaw(host: Box<dyn Host>, options: &Options, bytes: &[u8]) -> Result<Interpreter, String> {
        let keys = ophion_freeze::hash_keys(bytes).map_err(|e| e.to_string())?;
        let mut me = Interpreter::with_keys(host, options, keys)?;
        ophion_freeze::thaw_program(&mut me.vm, bytes).map_err(|e| e.to_string())?;
        Ok(me)
    }

    /// Ends this interpreter without running anything, and gives its host back.
    pub fn into_host(mut self) -> Box<dyn Host> {
        std::mem::replace(&mut self.vm.host, Box::new(ophion_host::MemoryHost::default()))
    }

    /// The end of a program: an uncaught exception is shown, finalisers run, streams are flushed.
    fn finish(&mut self, result: PyResult<()>) -> Exit {
        let mut exit = match result {
            Ok(()) => Exit { code: 0, interrupted: false },
            Err(_) => self.uncaught(),
        };
        self.vm.run_pending();
        if self.shut_down().is_err() {
            exit.code = 120;
        }
        exit
    }

    fn shut_down(&mut self) -> PyResult<()> {
        if let Some(atexit) = self.vm.module_by_name("atexit")
            && let Some(run) = self.vm.getattr_str_opt(&atexit, "_run_exitfuncs")?
        {
            let _ = self.vm.call(&run, &[]);
        }
        // The program's module goes first. Its namespace goes with it, name by name, unless functions or classes keep it: then all that nothing else keeps
        // is finalised while every name is still there.
        let globals = self.main_dict();
        let modules = self.vm.modules.clone();
        self.vm.dict_set_str(&modules, "__main__", &Object::NONE);
        let root = globals.value();
        let kept = globals.owners() > 1;
        if !kept {
            let names: Vec<Object> = self.vm.dict_items(&globals).into_iter().map(|(k, _)| k).collect();
            for name in &names {
                let old = self.vm.dict_remove(&globals, name)?;
                drop(old);
                self.vm.run_pending();
            }
        }
        drop(globals);
        if kept {
            self.vm.heap.collect_from(root);
        } else {
            self.vm.heap.collect(true);
        }
        self.vm.run_pending();
        self.flush()
    }

    pub(crate) fn flush(&mut self) -> PyResult<()> {
        for name in ["stdout", "stderr"] {
            let sys = self.vm.sys_dict.clone();
            if sys.is_null() {
                return Ok(());
            }
            if let Some(s) = self.vm.dict_get_str(&sys, name).filter(|s| !s.is_none()) {
                let r = self.vm.call_method(&s, "flush", &[]);
                if r.is_err() {
                    let e = self.vm.take_exception();
                    if name == "stdout" {
                        self.vm.unraisable(e, "Exception ignored while flushing sys.stdout");
                        return Err(ophion_vm::Stop::Raised);
                    }
                }
            }
        }
        Ok(())
    }

    /// Shows the exception that ended the program; gives the exit status.
    fn uncaught(&mut self) -> Exit {
        let at = |code: i32| Exit { code, interrupted: false };
        if self.vm.raised_is(Exc::SystemExit) {
            let e = self.vm.take_exception();
            let code = self.vm.exception_field(&e, fields::VALUE);
            if code.is_null() || code.is_none() {
                return at(0);
            }
            if self.vm.is_int(&code) {
                // What does not fit is -1, as CPython has it.
                return at((self.vm.as_i64(&code).unwrap_or(-1) & 0xff) as i32);
            }
            let _ = self.flush();
            let text = match self.vm.str_of(&code) {
                Ok(s) => self.vm.lossy(&s),
                Err(_) => {
                    self.vm.take_exception();
                    String::new()
                }
            };
            self.vm.write_stderr(&format!("{text}\n"));
            return at(1);
        }
        let interrupted = self.vm.raised_is(Exc::KeyboardInterrupt);
        self.show_exception();
        Exit { code: if interrupted { 130 } else { 1 }, interrupted }
    }

    /// Shows the exception that was raised, by `sys.excepthook`.
    pub(crate) fn show_exception(&mut self) {
        let e = self.vm.take_exception();
        let _ = self.flush();
        let sys = self.vm.sys_dict.clone();
        let hook = if sys.is_null() { None } else { self.vm.dict_get_str(&sys, "excepthook") };
        let native = hook.as_ref().is_none_or(|h| self.vm.native_definition(h).is_some());
        if let (false, Some(hook)) = (native, hook) {
            let tb = self.vm.exception_field(&e, ophion_object::records::exception::TRACEBACK);
            let tb = if tb.is_null() { Object::NONE } else { tb };
            let class = self.vm.type_of(&e);
            if self.vm.call(&hook, &[class, e.clone(), tb]).is_err() {
                let inner = self.vm.take_exception();
                let text = self.vm.format_exception(&inner);
                self.vm.write_stderr(&format!("Error in sys.excepthook:\n{text}\nOriginal exception was:\n"));
                let text = self.vm.format_exception(&e);
                self.vm.write_stderr(&text);
            }
        } else {
            let text = self.vm.format_exception(&e);
            self.vm.write_stderr(&text);
        }
    }

    fn traceback(&mut self) -> String {
        let e = self.vm.take_exception();
        self.vm.format_exception(&e)
    }
}

impl Interpreter {
    /// The instruction listing of a source text and of all code nested in it.
    ///
    /// # Errors
    /// The traceback of the syntax error.
    pub fn listing(&mut self, source: &str, filename: &str) -> Result<String, String> {
        match self.vm.compile(source, filename, "exec") {
            Ok(code) => Ok(ophion_bytecode::disassemble(&self.vm.code_of(&code))),
            Err(_) => Err(self.traceback()),
        }
    }
}
