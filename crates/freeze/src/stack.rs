//! A whole program: its objects, the frames that run, and what the VM holds for it.

use crate::Error;
use crate::anchors;
use crate::format::{Reader, What, Writer, seal, unseal};
use crate::read::Thawer;
use crate::write::Freezer;
use ophion_object::codes::{self, CodeData, GeneratorData, frame};
use ophion_object::header::Header;
use ophion_object::heap::Pending;
use ophion_object::{Object, Value};
use ophion_vm::machine::Registers;
use ophion_vm::{Frame, Lookup, Question, Vm};
use std::collections::HashMap;

const ON_STACK: u8 = 0;
const IN_GENERATOR: u8 = 1;

/// The program of an isolate that stands between two instructions (see [`Vm::count_instructions`]).
///
/// `same_host` says that the bytes are thawed in this process, with the same host: then open files may travel.
///
/// # Errors
/// It stands inside native code, or holds what cannot be frozen: the message names it.
pub fn freeze_program(vm: &mut Vm, same_host: bool) -> Result<Vec<u8>, Error> {
    let registers = vm.registers();
    if registers.native_depth > 1 || registers.fp.is_null() {
        return Err(Error::new("the program stands inside a native function that calls Python code"));
    }
    vm.gather_all();
    let mut body = Writer::default();
    let keys = vm.heap.hash_keys;
    body.word(keys.0);
    body.word(keys.1);
    let loaded: Vec<String> = loaded_native_modules(vm);
    body.texts(&loaded);
    let extensions: Vec<String> = vm.extensions.keys().map(|k| k.to_string()).collect();
    body.texts(&extensions);
    let mut f = Freezer::new(vm);
    f.same_host = same_host;
    // SAFETY: between two instructions the heap and the chain of frames are whole.
    unsafe {
        let named = &f.named;
        // Foreign methods are made anew where classes find them.
        let all: Vec<*mut Header> = (f.vm.heap.live())
            .filter(|p| !named.contains_key(p) && (**p).shape != ophion_object::shape::FOREIGN_METHOD)
            .collect();
        f.number(all);
        let objects = f.objects()?;
        let mut tail = Writer::default();
        roots(&mut f, &mut tail)?;
        frames(&mut f, &mut tail, &registers)?;
        body.out.extend_from_slice(&f.names());
        body.out.extend_from_slice(&objects);
        body.out.extend_from_slice(&tail.out);
    }
    Ok(seal(What::Program, &body.out))
}

/// The keys of string hashes that a program was frozen with: the isolate that is to thaw it is made with them.
///
/// # Errors
/// As [`thaw_program`].
pub fn hash_keys(bytes: &[u8]) -> Result<(u64, u64), Error> {
    let mut r = Reader::new(unseal(What::Program, bytes)?);
    Ok((r.word()?, r.word()?))
}

/// Builds the program up in an isolate that has been started but has run nothing. It goes on with [`Vm::resume_program`].
///
/// # Errors
/// The bytes are not a frozen program, or are damaged, or name what this version does not have.
pub fn thaw_program(vm: &mut Vm, bytes: &[u8]) -> Result<(), Error> {
    let mut r = Reader::new(unseal(What::Program, bytes)?);
    let keys = (r.word()?, r.word()?);
    if vm.heap.hash_keys != keys {
        return Err(Error::new("the isolate was made with other hash keys than the program"));
    }
    for name in r.texts()? {
        if vm.import_dotted(&name).is_err() {
            vm.take_exception();
            return Err(Error::new(format!("there is no native module '{name}' here")));
        }
    }
    for name in r.texts()? {
        vm.add_extension(&name);
    }
    // What the start of the isolate has made is not part of the program.
    for (_, slot) in vm.hidden_roots() {
        *slot = Object::NULL;
    }
    vm.heap.collect(true);
    vm.heap.pending.clear();
    vm.heap.sort_free_lists(usize::MAX);
    let known = anchors::by_name(vm);
    let mut t = Thawer::new(vm, r, known)?;
    // SAFETY: the checksum says that the bytes are as `freeze_program` wrote them.
    unsafe {
        t.objects()?;
        thaw_roots(&mut t)?;
        thaw_frames(&mut t)?;
        t.release_holds();
    }
    Ok(())
}

fn loaded_native_modules(vm: &mut Vm) -> Vec<String> {
    let modules = vm.modules.clone();
    vm.native_module_names()
        .into_iter()
        .filter(|n| vm.dict_get_str(&modules, n).is_some())
        .map(str::to_string)
        .collect()
}

unsafe fn roots(f: &mut Freezer, w: &mut Writer) -> Result<(), Error> {
    // SAFETY: named objects are live.
    unsafe { f.named_ids(w)? };
    let list: Vec<(String, Value)> = f.vm.hidden_roots().into_iter().map(|(n, o)| (n, o.value())).collect();
    w.size(list.len());
    for (name, v) in list {
        w.text(&name);
        f.value(w, v)?;
    }
    let pending: Vec<(Value, Option<Value>)> =
        f.vm.heap
            .pending
            .iter()
            .map(|p| match p {
                Pending::Finalize(v) => (*v, None),
                Pending::WeakCallback { reference, callback } => (*reference, Some(*callback)),
            })
            .collect();
    w.size(pending.len());
    for (v, callback) in pending {
        f.value(w, v)?;
        w.byte(callback.is_some() as u8);
        if let Some(c) = callback {
            f.value(w, c)?;
        }
    }
    let running = f.vm.finalizers_running();
    w.size(running.len());
    for (callback, callee) in running {
        w.byte(callback as u8);
        f.value(w, callee)?;
    }
    let mut questions = Vec::new();
    for q in &f.vm.questions {
        questions.push((
            q.callee.value(),
            q.args.iter().map(|a| a.value()).collect::<Vec<_>>(),
            q.answer.value(),
            q.failed,
            q.first,
        ));
    }
    w.size(questions.len());
    for (callee, args, answer, failed, first) in questions {
        f.value(w, callee)?;
        w.size(args.len());
        args.into_iter().try_for_each(|a| f.value(w, a))?;
        f.value(w, answer)?;
        w.byte(failed as u8 | (first as u8) << 1);
    }
    let mut lookups = Vec::new();
    for l in &f.vm.lookups {
        lookups.push((l.candidate.value(), l.hash, [l.entry, l.position, l.used, l.len]));
    }
    w.size(lookups.len());
    for (candidate, hash, places) in lookups {
        f.value(w, candidate)?;
        w.word(hash);
        places.into_iter().for_each(|n| w.size(n));
    }
    let heap = &f.vm.heap;
    let gc = &heap.gc;
    w.byte(gc.enabled as u8 | (heap.collect_again as u8) << 1);
    gc.thresholds.iter().for_each(|&n| w.number(n as u64));
    w.number(gc.young as u64);
    w.size(gc.long_lived);
    w.size(gc.long_lived_pending);
    gc.stats.iter().flatten().for_each(|&n| w.number(n));
    w.signed(heap.allocated as i64);
    w.byte(f.vm.optimize);
    w.size(f.vm.int_max_str_digits);
    Ok(())
}

unsafe fn thaw_roots(t: &mut Thawer) -> Result<(), Error> {
    // SAFETY: all objects are there.
    unsafe {
        t.named_ids()?;
        let mut values = HashMap::new();
        for _ in 0..t.r.size()? {
            let name = t.r.text()?;
            values.insert(name, Object::own(t.value()?));
        }
        for (name, slot) in t.vm.hidden_roots() {
            if let Some(value) = values.remove(&name) {
                *slot = value;
            }
        }
        for _ in 0..t.r.size()? {
            let v = t.value()?;
            let entry = if t.r.byte()? != 0 {
                Pending::WeakCallback { reference: v, callback: t.value()? }
            } else {
                Pending::Finalize(v)
            };
            t.vm.heap.pending.push_back(entry);
        }
        for _ in 0..t.r.size()? {
            let callback = t.r.byte()? != 0;
            let callee = Object::own(t.value()?);
            t.vm.add_finalizer_running(callback, callee);
        }
        for _ in 0..t.r.size()? {
            let callee = Object::own(t.value()?);
            let n = t.r.size()?;
            let args = (0..n).map(|_| Ok(Object::own(t.value()?))).collect::<Result<_, Error>>()?;
            let answer = Object::own(t.value()?);
            let bits = t.r.byte()?;
            t.vm.questions.push(Question { callee, args, answer, failed: bits & 1 != 0, first: bits & 2 != 0 });
        }
        for _ in 0..t.r.size()? {
            let candidate = Object::own(t.value()?);
            let hash = t.r.word()?;
            let (entry, position) = (t.r.small()?, t.r.small()?);
            let (used, len) = (t.r.small()?, t.r.small()?);
            t.vm.lookups.push(Lookup { candidate, hash, entry, position, used, len });
        }
        let bits = t.r.byte()?;
        let mut thresholds = [0; 3];
        for n in &mut thresholds {
            *n = t.r.small()?;
        }
        let (young, long_lived, long_lived_pending) = (t.r.small()?, t.r.small()?, t.r.small()?);
        let mut stats = [[0; 3]; 3];
        for n in stats.iter_mut().flatten() {
            *n = t.r.number()?;
        }
        let allocated = t.r.signed()?;
        let heap = &mut t.vm.heap;
        heap.collect_again = bits & 2 != 0;
        heap.allocated = allocated as isize;
        let gc = &mut heap.gc;
        gc.enabled = bits & 1 != 0;
        (gc.thresholds, gc.young, gc.stats) = (thresholds, young, stats);
        (gc.long_lived, gc.long_lived_pending) = (long_lived, long_lived_pending);
        t.vm.optimize = t.r.byte()?;
        t.vm.int_max_str_digits = t.r.small()?;
        Ok(())
    }
}

/// Frames from the outermost to the running one, then the machine's registers.
unsafe fn frames(f: &mut Freezer, w: &mut Writer, registers: &Registers) -> Result<(), Error> {
    // SAFETY: the chain of frames is well-formed.
    unsafe {
        let mut list = f.vm.frames();
        list.reverse();
        w.size(list.len());
        let offset = |p: *mut Value| p.offset_from(registers.stack) as usize;
        for (i, &(frame, _)) in list.iter().enumerate() {
            let caller = frame.return_fp();
            let return_pc = if caller.0.is_null() { 0 } else { caller.index(frame.return_pc()) };
            if frame.is_generator() {
                w.byte(IN_GENERATOR);
                let g = GeneratorData::of_fp(frame.0);
                f.value(w, Value::pointer(&raw mut (*g).header))?;
                w.number(return_pc as u64);
                continue;
            }
            w.byte(ON_STACK);
            w.size(offset(frame.0));
            w.number(return_pc as u64);
            f.value(w, Value::pointer(frame.code() as *mut CodeData as *mut Header))?;
            f.value(w, frame.function())?;
            f.control(w, frame.control().0)?;
            let mut n = frame.code().registers as usize;
            if let Some(inner) = list[i + 1..].iter().find(|(g, _)| !g.is_generator()) {
                let start = inner.0.0.offset(frame::FUNCTION);
                n = n.min(start.offset_from(frame.0).max(0) as usize);
            }
            w.size(n);
            for r in 0..n {
                f.value(w, *frame.0.add(r))?;
            }
        }
        w.number(Frame(registers.fp).index(registers.pc) as u64);
        let scratch = if registers.scratch_top.is_null() { 0 } else { offset(registers.scratch_top) + 1 };
        w.size(scratch);
        w.size(registers.depth);
        w.size(registers.recursion_limit);
        w.byte(registers.quiet_reraise as u8);
        w.size(registers.older);
        Ok(())
    }
}

unsafe fn thaw_frames(t: &mut Thawer) -> Result<(), Error> {
    // SAFETY: all objects are there; each frame's words are made before the next one's.
    unsafe {
        let n = t.r.size()?;
        if n == 0 {
            return Err(Error::malformed());
        }
        let mut caller: *mut Value = std::ptr::null_mut();
        for _ in 0..n {
            let place = t.r.byte()?;
            let (fp, code, return_pc);
            if place == IN_GENERATOR {
                let g = t.reference()?;
                // A resumption owns the generator.
                let g = codes::generator(t.resolve(g)?.incref());
                fp = g.fp();
                return_pc = t.r.number()?;
                let f = Frame(fp);
                code = f.code() as *mut CodeData;
                let control = Value(f.control().0);
                f.set_header(code, entry_at(caller, return_pc), caller, control);
            } else {
                let offset: usize = t.r.small()?;
                return_pc = t.r.number()?;
                let c = t.reference()?;
                code = t.resolve(c)?.as_pointer() as *mut CodeData;
                let room = (*code).registers as usize + 64;
                fp = t.vm.stack_at(offset, room).ok_or_else(|| Error::new("the stack is too small for the program"))?;
                *fp.offset(frame::FUNCTION) = t.value()?;
                let f = Frame(fp);
                f.set_header(code, entry_at(caller, return_pc), caller, Value(frame::TAG));
                let control = t.control()?;
                t.set_control(f, control)?;
                for r in 0..t.r.size()? {
                    *fp.add(r) = t.value()?;
                }
            }
            caller = fp;
        }
        let pc = t.r.number()?;
        let scratch: usize = t.r.small()?;
        let stack = t.stack;
        let registers = Registers {
            fp: caller,
            pc: entry_at(caller, pc),
            stack,
            scratch_top: if scratch == 0 { std::ptr::null_mut() } else { stack.add(scratch - 1) },
            depth: t.r.small()?,
            recursion_limit: t.r.small()?,
            quiet_reraise: t.r.byte()? != 0,
            native_depth: 0,
            older: t.r.small()?,
        };
        t.vm.set_registers(&registers);
        Ok(())
    }
}

/// Instruction `index` of the code of the frame at `fp`; null for no frame.
unsafe fn entry_at(fp: *mut Value, index: u64) -> *mut codes::Live {
    if fp.is_null() {
        return std::ptr::null_mut();
    }
    // SAFETY: the frame's header names its code.
    unsafe { Frame(fp).code().entry.add(index as usize) }
}
