//! What an object refers to, by its kind: the one place that tracing, clearing and dropping share.

use super::{Heap, pages};
use crate::codes::{CodeData, FrameData, GeneratorData};
use crate::dicts::DictData;
use crate::header::{Header, Kind, shape::FIRST_DYNAMIC};
use crate::lists::{ByteArrayData, ListData};
use crate::sets::SetData;
use crate::types::TypeData;
use crate::value::Value;

/// Calls `f` with each value that the object owns (immediates and NULLs included).
///
/// # Safety
/// `p` is live.
pub unsafe fn children(heap: &Heap, p: *mut Header, f: &mut dyn FnMut(Value)) {
    // SAFETY: the kind tells the payload's type.
    unsafe {
        let s = heap.shapes.get((*p).shape);
        let words = p as *mut Value;
        if (*p).shape >= FIRST_DYNAMIC {
            f(Value::pointer(s.class));
        }
        match s.kind {
            Kind::Record => (0..s.values as usize).for_each(|i| f(*words.add(1 + i))),
            // (From the end, as CPython: finalisers run in this order.)
            Kind::Tuple => crate::tuples::items(Value::pointer(p)).iter().rev().for_each(|&v| f(v)),
            Kind::List => (*(p as *mut ListData)).items.iter().rev().for_each(|&v| f(v)),
            Kind::Dict => {
                for e in (*(p as *mut DictData)).entries.iter().filter(|e| !e.key.is_null()) {
                    f(e.key);
                    f(e.value);
                }
            }
            Kind::Set => (*(p as *mut SetData)).table.iter().filter(|e| !e.key.is_null()).for_each(|e| f(e.key)),
            Kind::Type => {
                let t = &*(p as *mut TypeData);
                [t.name, t.qualname, t.dict, t.bases, t.mro].into_iter().for_each(&mut *f);
            }
            Kind::Code => {
                let c = &*(p as *mut CodeData);
                c.const_values.iter().for_each(|&v| f(v));
            }
            Kind::Generator => {
                let g = &mut *(p as *mut GeneratorData);
                [g.name, g.qualname, g.handled, g.extra].into_iter().for_each(&mut *f);
                let fp = g.fp();
                f(*fp.offset(crate::codes::frame::FUNCTION));
                (0..g.registers as usize).for_each(|i| f(*fp.add(i)));
                let control = (*fp.offset(crate::codes::frame::CONTROL)).0;
                f(frame_object(control));
            }
            Kind::Frame => {
                let d = &*(p as *mut FrameData);
                [d.function, d.code, d.back, d.trace, d.locals_proxy, d.extra_locals].into_iter().for_each(&mut *f);
                d.registers.iter().for_each(|&v| f(v));
            }
            Kind::Native => (*(p as *mut crate::natives::NativeObject)).payload().children(f),
            Kind::Free | Kind::Int | Kind::Float | Kind::Str | Kind::Bytes | Kind::ByteArray => {}
        }
        let members = (p as *mut u8).add(s.members_offset as usize) as *mut Value;
        (0..s.members as usize).for_each(|i| f(*members.add(i)));
        if s.dict_offset != 0 {
            let dict = (p as *mut u8).add(s.dict_offset as usize) as *mut Value;
            f(*dict);
            (0..s.keys.len()).for_each(|i| f(*dict.add(1 + i)));
        }
        if *pages::flags_of(p) & pages::flag::SIDE_DICT != 0 {
            f(heap.side_dicts.get(&(p as usize)).copied().unwrap_or(Value::NULL));
        }
    }
}

/// A generator dies whose frame object somebody else may hold: that object's frame has ended, and keeps the variables if `keep`.
///
/// # Safety
/// The generator's frame header is filled, and nothing runs in it any more.
pub(super) unsafe fn end_generator_frame(g: &mut GeneratorData, keep: bool) {
    // SAFETY: the header names the frame object and the code; both are live.
    unsafe {
        let fp = g.fp();
        let frame = frame_object((*fp.offset(crate::codes::frame::CONTROL)).0);
        if frame.is_null() {
            return;
        }
        let d = crate::codes::frame_data(frame);
        let made = (g.state == crate::codes::GeneratorState::Created) as u32;
        d.fp = std::ptr::null_mut();
        d.ended = true;
        d.pc = g.pc.saturating_sub(made);
        if keep && (*frame.as_pointer()).rc > 1 {
            let locals = crate::codes::data(d.code).locals as usize;
            d.registers = (0..locals).map(|i| std::mem::replace(&mut *fp.add(i), Value::NULL)).collect();
        }
    }
}

/// The frame object named by a frame's control word (owned by it), or NULL. See `vm`'s frames for the word's bits.
pub fn frame_object(control: u64) -> Value {
    let address = control >> 16 << 4;
    if control & 3 == 3 && address != 0 { Value(address) } else { Value::NULL }
}

/// Takes out everything the object owns and gives it to `f`, counts included; the object stays valid but empty.
///
/// # Safety
/// `p` is live.
pub unsafe fn clear_contents(heap: &mut Heap, p: *mut Header, f: &mut dyn FnMut(Value)) {
    // SAFETY: the kind tells the payload's type.
    unsafe {
        let s = heap.shapes.get((*p).shape);
        let (values, members, keys) = (s.values as usize, s.members as usize, s.keys.len());
        let (kind, members_offset, dict_offset) = (s.kind, s.members_offset as usize, s.dict_offset as usize);
        let mut take = |at: *mut Value| {
            let v = *at;
            *at = Value::NULL;
            f(v);
        };
        let words = p as *mut Value;
        // Inline slots go last to first, since what is released is finalised in the opposite order.
        if *pages::flags_of(p) & pages::flag::SIDE_DICT != 0 {
            *pages::flags_of(p) &= !pages::flag::SIDE_DICT;
            if let Some(mut d) = heap.side_dicts.remove(&(p as usize)) {
                take(&mut d);
            }
        }
        if dict_offset != 0 {
            let dict = (p as *mut u8).add(dict_offset) as *mut Value;
            (0..keys).rev().for_each(|i| take(dict.add(1 + i)));
            take(dict);
        }
        let m = (p as *mut u8).add(members_offset) as *mut Value;
        (0..members).rev().for_each(|i| take(m.add(i)));
        match kind {
            Kind::Record => (0..values).rev().for_each(|i| take(words.add(1 + i))),
            Kind::Tuple => {
                let n = crate::tuples::items(Value::pointer(p)).len();
                (0..n).for_each(|i| take(words.add(2 + i)));
            }
            Kind::List => {
                let items = std::mem::take(&mut (*(p as *mut ListData)).items);
                heap.bytes = heap.bytes.wrapping_sub(0);
                items.into_iter().for_each(&mut *f);
            }
            Kind::Dict => {
                let bytes = (*(p as *mut DictData)).bytes() as isize;
                let entries = (*(p as *mut DictData)).take_all();
                heap.charge(-bytes);
                for e in entries.into_iter().rev().filter(|e| !e.key.is_null()) {
                    f(e.value);
                    f(e.key);
                }
            }
            Kind::Set => {
                let table = (*(p as *mut SetData)).take_all();
                heap.charge(-(table.len() as isize * 16));
                table.into_iter().filter(|e| !e.key.is_null()).for_each(|e| f(e.key));
            }
            Kind::Type => {
                let t = &mut *(p as *mut TypeData);
                t.specials = [Value::NULL; crate::types::Special::COUNT];
                let (bases, mro, dict) = (t.bases, t.mro, t.dict);
                (t.bases, t.mro, t.base) = (Value::NULL, Value::NULL, Value::NULL);
                heap.foreign_mros.retain(|&c| c != p);
                // The namespace object stays (others may look names up while the class dies), its contents go.
                if !bases.is_null() {
                    // The collector may have emptied the tuple already.
                    for &b in crate::tuples::items(bases).iter().filter(|b| b.is_pointer()) {
                        crate::types::data(b.to_owned()).subclasses.retain(|&s| s != p);
                    }
                }
                if !dict.is_null() {
                    let bytes = crate::dicts::data(dict).bytes() as isize;
                    let entries = crate::dicts::data(dict).take_all();
                    heap.charge(-bytes);
                    for e in entries.into_iter().rev().filter(|e| !e.key.is_null()) {
                        f(e.value);
                        f(e.key);
                    }
                }
                f(bases);
                f(mro);
            }
            Kind::Generator => {
                let g = &mut *(p as *mut GeneratorData);
                end_generator_frame(g, false);
                let fp = g.fp();
                take(&mut g.handled);
                take(&mut g.extra);
                // The last local dies first, as when a frame returns; what is released is finalised in the opposite order.
                for i in 0..g.registers as usize {
                    take(fp.add(i));
                }
                let control = fp.offset(crate::codes::frame::CONTROL);
                let frame = frame_object((*control).0);
                *control = Value(crate::codes::frame::TAG);
                f(frame);
            }
            Kind::Frame => {
                let d = &mut *(p as *mut FrameData);
                let registers = std::mem::take(&mut d.registers);
                registers.into_iter().for_each(&mut *f);
                for at in [&mut d.back, &mut d.trace, &mut d.locals_proxy, &mut d.extra_locals] {
                    f(std::mem::replace(at, Value::NULL));
                }
            }
            Kind::Native => {
                let mut out = Vec::new();
                (*(p as *mut crate::natives::NativeObject)).payload_mut().clear(&mut |v| out.push(v));
                out.into_iter().for_each(f);
            }
            Kind::Code | Kind::Free | Kind::Int | Kind::Float | Kind::Str | Kind::Bytes | Kind::ByteArray => {}
        }
    }
}

/// Takes out what only the last owner's death releases: names of types and generators, functions of frames.
///
/// # Safety
/// As [`clear_contents`], which has run; nothing uses the object any more.
pub(super) unsafe fn clear_rest(heap: &mut Heap, p: *mut Header, f: &mut dyn FnMut(Value)) {
    // SAFETY: the kind tells the payload's type.
    unsafe {
        match heap.kind(p) {
            Kind::Type => {
                let t = &mut *(p as *mut TypeData);
                [t.dict, t.name, t.qualname].into_iter().for_each(&mut *f);
                for number in std::mem::take(&mut t.shapes) {
                    heap.shapes.remove(number).into_iter().for_each(&mut *f);
                }
            }
            Kind::Generator => {
                let g = &mut *(p as *mut GeneratorData);
                f(g.name);
                f(g.qualname);
                f(*g.fp().offset(crate::codes::frame::FUNCTION));
            }
            Kind::Frame => {
                let d = &*(p as *mut FrameData);
                f(d.function);
                f(d.code);
            }
            Kind::Code => {
                heap.codes.remove(&(p as usize));
                let c = &mut *(p as *mut CodeData);
                std::mem::take(&mut c.const_values).into_iter().for_each(f);
            }
            _ => {}
        }
    }
}

/// Drops the Rust memory behind an object, without touching counts.
///
/// # Safety
/// Nothing uses the object any more.
pub(super) unsafe fn drop_buffers(heap: &Heap, p: *mut Header) {
    // SAFETY: the kind tells the payload's type.
    unsafe {
        match heap.kind(p) {
            Kind::List => std::ptr::drop_in_place(&mut (*(p as *mut ListData)).items),
            Kind::ByteArray => std::ptr::drop_in_place(&mut (*(p as *mut ByteArrayData)).bytes),
            Kind::Dict => std::ptr::drop_in_place(p as *mut DictData),
            Kind::Set => std::ptr::drop_in_place(p as *mut SetData),
            Kind::Type => std::ptr::drop_in_place(p as *mut TypeData),
            Kind::Code => std::ptr::drop_in_place(p as *mut CodeData),
            Kind::Frame => std::ptr::drop_in_place(p as *mut FrameData),
            Kind::Native => std::ptr::drop_in_place(p as *mut crate::natives::NativeObject),
            _ => {}
        }
    }
}
