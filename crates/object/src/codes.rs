//! Code objects with their quickened instructions, frames' headers, and generators.

use crate::header::{Header, shape};
use crate::heap::Heap;
use crate::value::Value;
use ophion_bytecode::{Code, CodeFlags, Const, Intrinsic, Op};
use std::sync::Arc;

/// An instruction as it runs: the immutable word's copy (its operation byte may be replaced by a specialised one), and the inline cache beside it.
#[derive(Clone, Copy)]
#[repr(C, align(16))]
pub struct Live {
    pub op: u8,
    pub flags: u8,
    pub a: u16,
    pub b: u16,
    pub c: u16,
    /// What it means is the operation's matter; 0 is always "nothing cached".
    pub cache: u64,
}

const _: () = assert!(size_of::<Live>() == 16);

impl Live {
    #[inline(always)]
    pub fn bc(&self) -> u32 {
        self.b as u32 | (self.c as u32) << 16
    }
    /// The halves of the cache word.
    #[inline(always)]
    pub fn cache_pair(&self) -> (u32, u32) {
        (self.cache as u32, (self.cache >> 32) as u32)
    }
}

/// A code object.
#[repr(C)]
pub struct CodeData {
    pub header: Header,
    /// First instruction.
    pub entry: *mut Live,
    /// Constants, owned.
    pub consts: *const Value,
    /// Names, interned.
    pub names: *const Value,
    /// Positional parameters if there are none of other kinds, else `u16::MAX`: calls with as many positional arguments need no binding.
    pub simple_args: u16,
    /// Register of `*args` if it and `**kwargs` (the next one) are only passed on, so that they need not be made; else `u16::MAX`. There are
    /// no keyword-only parameters then.
    pub forwards: u16,
    pub locals: u16,
    pub registers: u16,
    /// 0 for a plain function; else see [`CodeData::code`]'s flags.
    pub special: u16,
    pub code: Arc<Code>,
    pub live: Box<[Live]>,
    pub const_values: Box<[Value]>,
    pub name_values: Box<[Value]>,
    pub local_values: Box<[Value]>,
    /// Unique number of this code object in its heap.
    pub version: u32,
    /// How often it was entered through a slow path (warm-up for specialisation).
    pub warmth: u32,
}

/// The code behind a value of kind Code.
///
/// # Safety
/// `v` is a live object of kind Code; no other mutable reference to it is alive.
#[inline(always)]
pub unsafe fn data<'a>(v: Value) -> &'a mut CodeData {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut CodeData) }
}

/// Makes the code object, its constants and those of nested code.
pub fn new(heap: &mut Heap, code: &Arc<Code>) -> Value {
    let consts: Box<[Value]> = code.consts.iter().map(|c| constant(heap, c)).collect();
    with_constants(heap, code, consts)
}

/// Makes the code object with these values (owned by it) for its constants.
pub fn with_constants(heap: &mut Heap, code: &Arc<Code>, consts: Box<[Value]>) -> Value {
    let names: Box<[Value]> = code.names.iter().map(|n| crate::strings::intern(heap, n)).collect();
    let locals: Box<[Value]> = code.local_names.iter().map(|n| crate::strings::intern(heap, n)).collect();
    let mut live: Box<[Live]> = code
        .instrs
        .iter()
        .map(|i| Live { op: i.op_number(), flags: i.flags(), a: i.a(), b: i.b(), c: i.c(), cache: 0 })
        .collect();
    let p = heap.allocate(size_of::<CodeData>(), shape::CODE);
    let plain = code.keyword_only == 0 && !code.flags.intersects(CodeFlags::VARARGS | CodeFlags::VARKEYWORDS);
    let forwards = code.keyword_only == 0 && code.flags.contains(CodeFlags::FORWARDS | CodeFlags::VARARGS);
    let version = heap.new_version();
    // SAFETY: a fresh block of the size.
    unsafe {
        (p as *mut CodeData).write(CodeData {
            header: Header { rc: 1, shape: shape::CODE },
            entry: live.as_mut_ptr(),
            consts: consts.as_ptr(),
            names: names.as_ptr(),
            simple_args: if plain { code.arg_count } else { u16::MAX },
            forwards: if forwards { code.arg_count } else { u16::MAX },
            locals: code.local_names.len() as u16,
            registers: code.registers,
            special: code.is_generator_like() as u16,
            code: code.clone(),
            live,
            const_values: consts,
            name_values: names,
            local_values: locals,
            version,
            warmth: 0,
        });
    }
    heap.codes.insert(p as usize);
    Value::pointer(p)
}

/// A constant as a value, owned.
pub fn constant(heap: &mut Heap, c: &Const) -> Value {
    match c {
        Const::None => Value::NONE,
        Const::Ellipsis => Value::ELLIPSIS,
        Const::Bool(b) => Value::bool(*b),
        Const::Int(i) => crate::ints::from_i64(heap, *i),
        Const::BigInt { negative, magnitude } => {
            let big = dashu_int::UBig::from_le_bytes(magnitude);
            let big = dashu_int::IBig::from(big) * if *negative { -1 } else { 1 };
            crate::ints::from_big(heap, &big)
        }
        Const::Float(bits) => crate::floats::new(heap, f64::from_bits(*bits)),
        // SAFETY: the shapes are as defined in `records`; values are owned by us until taken over.
        Const::Complex(re, im) => unsafe { crate::records::new(heap, shape::COMPLEX, &[], &[*re, *im]) },
        Const::Str(bytes) => {
            let v = crate::strings::new_wtf8(heap, bytes);
            // Identifier-like constants are interned, as in CPython.
            if bytes.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'_') {
                // SAFETY: just made.
                unsafe {
                    let i = crate::strings::intern_value(heap, v).incref();
                    v.decref();
                    return i;
                }
            }
            v
        }
        Const::Bytes(bytes) => crate::tuples::new_bytes(heap, bytes),
        Const::Tuple(items) => {
            let items: Vec<Value> = items.iter().map(|i| constant(heap, i)).collect();
            // SAFETY: just made.
            unsafe { crate::tuples::new_owned(heap, &items) }
        }
        Const::FrozenSet(items) => {
            // The VM, which can hash, turns it into a frozenset when the code is loaded; see `vm`'s constants.
            let items: Vec<Value> = items.iter().map(|i| constant(heap, i)).collect();
            // SAFETY: just made.
            unsafe { crate::hashing::frozenset_of(heap, &items) }
        }
        Const::Slice(parts) => {
            let parts: Vec<Value> = parts.iter().map(|i| constant(heap, i)).collect();
            // SAFETY: just made; a slice has three values.
            unsafe { crate::records::new(heap, shape::SLICE, &parts, &[]) }
        }
        Const::Code(code) => new(heap, code),
    }
}

/// Offsets, in words from `R[0]`, of the frame header's fields. Raw words are tagged as ints, so that whatever walks
/// registers passes over them.
pub mod frame {
    /// The function, owned.
    pub const FUNCTION: isize = -5;
    /// Address of the `CodeData`, tagged.
    pub const CODE: isize = -4;
    /// Address of the instruction that called, tagged.
    pub const RETURN_PC: isize = -3;
    /// The caller's `R[0]`, tagged.
    pub const RETURN_FP: isize = -2;
    /// Control word: 3 (that is, a tagged 0) for a plain frame; see `vm`'s frames.
    pub const CONTROL: isize = -1;
    /// The tag of raw words.
    pub const TAG: u64 = 3;
}

/// What a generator is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum GeneratorState {
    Created,
    Suspended,
    Running,
    Closed,
}

/// A generator, coroutine or asynchronous generator. Its frame header and registers follow.
#[repr(C)]
pub struct GeneratorData {
    pub header: Header,
    pub name: Value,
    pub qualname: Value,
    /// Its own handled exception while suspended; the resumer's while running.
    pub handled: Value,
    /// Coroutine: origin; asynchronous generator: finaliser hook.
    pub extra: Value,
    pub state: GeneratorState,
    /// Number of registers.
    pub registers: u32,
    /// Where to go on (`Live` index).
    pub pc: u32,
    /// Asynchronous generator: hooks were called (1), closed (2), running an asend (4).
    pub flags: u32,
    /// While running: the first free word of the value stack, where its calls put their windows.
    pub top: *mut Value,
}

const GENERATOR_HEAD: usize = size_of::<GeneratorData>();

impl GeneratorData {
    /// `R[0]`.
    #[inline(always)]
    pub fn fp(&mut self) -> *mut Value {
        // SAFETY: the block is that large.
        unsafe { ((self as *mut GeneratorData as *mut u8).add(GENERATOR_HEAD) as *mut Value).add(5) }
    }
    /// The generator whose `R[0]` this is.
    ///
    /// # Safety
    /// It is one.
    #[inline(always)]
    pub unsafe fn of_fp(fp: *mut Value) -> *mut GeneratorData {
        // SAFETY: by the caller's word.
        unsafe { (fp.sub(5) as *mut u8).sub(GENERATOR_HEAD) as *mut GeneratorData }
    }
}

impl GeneratorData {
    /// May a generator (no coroutine) end without any code running for it? It has not begun or is at its end, or it waits where nothing handles its closing.
    ///
    /// # Safety
    /// Its frame header is filled.
    #[inline]
    pub unsafe fn ends_quietly(&mut self) -> bool {
        if self.state != GeneratorState::Suspended {
            return self.state != GeneratorState::Running;
        }
        // SAFETY: the header tells the code, whose instruction it waits at.
        unsafe {
            let code = &*(((*self.fp().offset(frame::CODE)).0 - frame::TAG) as *const CodeData);
            (*code.entry.add(self.pc as usize)).op != Op::Delegate as u8 && closes_quietly(&code.code, self.pc)
        }
    }
}

/// Does nothing handle a GeneratorExit at this instruction, but what turns StopIteration into RuntimeError?
pub fn closes_quietly(code: &Code, pc: u32) -> bool {
    let mut around = code.handlers.iter().filter(|h| h.start <= pc && pc < h.end);
    match (around.next(), around.next()) {
        (None, _) => true,
        (Some(h), None) => code
            .instrs
            .get(h.target as usize)
            .is_some_and(|i| i.op_number() == Op::Intrinsic1 as u8 && i.c() == Intrinsic::StopIterationError as u16),
        _ => false,
    }
}

/// Allocates a generator object with empty registers; the frame header is the VM's to fill.
///
/// # Safety
/// The caller fills the frame header (function, code) before anything looks at the object.
pub unsafe fn new_generator(heap: &mut Heap, number: u32, registers: usize) -> *mut GeneratorData {
    let p = heap.allocate(GENERATOR_HEAD + 8 * (5 + registers), number);
    heap.allocated += 1;
    // SAFETY: the block has room.
    unsafe {
        let g = p as *mut GeneratorData;
        (*g).name = Value::NULL;
        (*g).qualname = Value::NULL;
        (*g).handled = Value::NULL;
        (*g).extra = Value::NULL;
        (*g).state = GeneratorState::Created;
        (*g).registers = registers as u32;
        (*g).pc = 0;
        (*g).flags = 0;
        (*g).top = std::ptr::null_mut();
        let fp = (*g).fp();
        for i in -5..registers as isize {
            fp.offset(i).write(Value::NULL);
        }
        g
    }
}

/// The generator behind a value of kind Generator.
///
/// # Safety
/// `v` is a live object of kind Generator.
#[inline(always)]
pub unsafe fn generator<'a>(v: Value) -> &'a mut GeneratorData {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut GeneratorData) }
}

/// A frame object: a view of a running frame, or what is left of one that has ended.
#[repr(C)]
pub struct FrameData {
    pub header: Header,
    pub function: Value,
    pub code: Value,
    /// The caller's frame object, once this frame has ended (NULL if none).
    pub back: Value,
    /// `f_trace`.
    pub trace: Value,
    /// The generator that the frame belongs to, if one, not owned while it runs.
    pub locals_proxy: Value,
    /// Extra names written through `f_locals`.
    pub extra_locals: Value,
    /// `R[0]` of the running frame; null once it has ended.
    pub fp: *mut Value,
    /// Instruction index, kept when the frame ends.
    pub pc: u32,
    pub trace_opcodes: bool,
    pub trace_lines: bool,
    pub ended: bool,
    /// The locals taken over when the frame ended.
    pub registers: Vec<Value>,
}

/// A frame object.
pub fn new_frame(heap: &mut Heap, function: Value, code: Value, fp: *mut Value) -> Value {
    let p = heap.allocate(size_of::<FrameData>(), shape::FRAME);
    heap.allocated += 1;
    // SAFETY: a fresh block of the size; function and code are live.
    unsafe {
        (p as *mut FrameData).write(FrameData {
            header: Header { rc: 1, shape: shape::FRAME },
            function: function.incref(),
            code: code.incref(),
            back: Value::NULL,
            trace: Value::NULL,
            locals_proxy: Value::NULL,
            extra_locals: Value::NULL,
            fp,
            pc: 0,
            trace_opcodes: false,
            trace_lines: true,
            ended: false,
            registers: Vec::new(),
        });
    }
    Value::pointer(p)
}

/// A frame object without function and code, which the caller fills in.
pub fn blank_frame(heap: &mut Heap) -> Value {
    // SAFETY: NULL has no count.
    new_frame(heap, Value::NULL, Value::NULL, std::ptr::null_mut())
}

/// The frame object behind a value of kind Frame.
///
/// # Safety
/// `v` is a live object of kind Frame.
#[inline(always)]
pub unsafe fn frame_data<'a>(v: Value) -> &'a mut FrameData {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut FrameData) }
}
