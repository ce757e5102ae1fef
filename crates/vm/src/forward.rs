//! `*args` and `**kwargs` that a function only passes on: they are not made. Its frame lies above the arguments that its caller has
//! evaluated, and owns them there; the register of `*args` holds their number ([`Value::held`]), that of `**kwargs` the names of the
//! last of them, or nothing. Who wants to see them (a frame object, the freezer, a call that cannot take them as they are) has them
//! made first.

use crate::calls::{HEADER, Return};
use crate::frames::{Control, Frame, ReturnKind};
use crate::{Object, Value, Vm};
use ophion_bytecode::CodeFlags;
use ophion_object::codes::{CodeData, frame};
use ophion_object::{dicts, records, strings, tuples};

/// The control word of a frame that lies above the arguments it holds and whose caller wants nothing special: not that of a plain one,
/// so that its return finds out.
pub(crate) const CONTROL: Value = Control::new(ReturnKind::Plain, 1);

impl Vm {
    /// Pushes the frame of the function `base[0]` above the arguments, if they may stay where they are: PUSHED. None: it is not as
    /// simple as that, and nothing has changed.
    pub(crate) unsafe fn push_forwarding(
        &mut self,
        base: *mut Value,
        n: usize,
        keywords: Value,
        ret: Return,
    ) -> Option<Value> {
        // SAFETY: as for `push_function`; the code's parameters are `forwards` plain ones, `*args` and perhaps `**kwargs`.
        unsafe {
            let code = records::get(*base, records::function::CODE).as_pointer() as *mut CodeData;
            let names: &[Value] = if keywords.is_null() { &[] } else { tuples::items(keywords) };
            let plain = (*code).forwards as usize;
            if n - names.len() < plain {
                return None;
            }
            if !names.is_empty() {
                let parameters = &(&(*code).local_values)[..plain];
                let known = |name: Value| parameters.iter().any(|&p| p == name || strings::equal(p, name));
                let own: &CodeData = &*code;
                if !own.code.flags.contains(CodeFlags::VARKEYWORDS) || names.iter().any(|&name| known(name)) {
                    return None;
                }
            }
            let new = base.add(2 * HEADER + n);
            if new.add((*code).registers as usize + 8) >= self.stack_limit || self.depth_left < 2 {
                return None;
            }
            let control = if ret.control == Control::PLAIN { CONTROL } else { ret.control };
            self.depth_left -= 1;
            self.burn(8);
            push_above(code, base, n, (ret.pc, ret.fp), control);
            if !names.is_empty() {
                *new.add(plain) = Value::held(n - plain, true);
                *new.add(plain + 1) = keywords.incref();
            }
            self.fp = new;
            self.pc = (*code).entry;
            Some(Value::PUSHED)
        }
    }

    /// Makes the tuple and the dict of a frame that does not have them.
    pub(crate) unsafe fn gather(&mut self, f: Frame) {
        // SAFETY: the frame is live.
        unsafe {
            let Some((at, first, n)) = held(f) else { return };
            let has_dict = f.code().code.flags.contains(CodeFlags::VARKEYWORDS);
            let names = if has_dict { Object::own(*at.add(1)) } else { Object::NULL };
            let names: &[Value] = if names.is_null() { &[] } else { tuples::items(names.value()) };
            let rest = n - names.len();
            *at = tuples::new_owned(&mut self.heap, std::slice::from_raw_parts(first, rest));
            if has_dict {
                let dict = dicts::new(&mut self.heap);
                for (i, &name) in names.iter().enumerate() {
                    let value = *first.add(rest + i);
                    let old = dicts::set_str(&mut self.heap, dict, name, value);
                    old.decref();
                    value.decref();
                }
                *at.add(1) = dict;
            }
            for i in 0..n {
                *first.add(i) = Value::NULL;
            }
        }
    }

    /// [`gather`](Vm::gather) for all frames that run: afterwards registers hold all that a frame owns.
    pub fn gather_all(&mut self) {
        for (f, _) in self.frames() {
            // SAFETY: live frames.
            unsafe { self.gather(f) }
        }
    }

    /// The frame goes: the arguments below it are released, the last one first.
    pub(crate) unsafe fn release_held(&mut self, f: Frame) {
        // SAFETY: the frame is live.
        unsafe {
            let Some((at, first, n)) = held(f) else { return };
            *at = Value::NULL;
            for i in (0..n).rev() {
                std::mem::replace(&mut *first.add(i), Value::NULL).decref();
            }
        }
    }
}

/// The register of `*args`, the first of the arguments below the frame, and their number, if they are there.
#[inline(always)]
pub(crate) unsafe fn held(f: Frame) -> Option<(*mut Value, *mut Value, usize)> {
    // SAFETY: the frame is live.
    unsafe {
        let register = f.code().forwards;
        if register == u16::MAX {
            return None;
        }
        let at = f.0.add(register as usize);
        let (n, _) = (*at).as_held()?;
        Some((at, f.0.sub(HEADER + n), n))
    }
}

/// Makes the frame of the function `base[0]` above its `n` arguments, of which the plain ones move into its registers. There is room.
#[inline(always)]
pub(crate) unsafe fn push_above(
    code: *mut CodeData,
    base: *mut Value,
    n: usize,
    (pc, fp): (*mut ophion_object::codes::Live, *mut Value),
    control: Value,
) {
    // SAFETY: the window owns its values; the words above it are free.
    unsafe {
        let plain = (*code).forwards as usize;
        let new = base.add(2 * HEADER + n);
        let mut i = 0;
        while i < plain {
            let from = base.add(HEADER + i);
            *new.add(i) = *from;
            *from = Value::NULL;
            i += 1;
        }
        *new.add(i) = Value::held(n - plain, false);
        i += 1;
        while i < (*code).locals as usize {
            *new.add(i) = Value::NULL;
            i += 1;
        }
        *new.offset(frame::FUNCTION) = *base;
        *base = Value::NULL;
        Frame(new).set_header(code, pc, fp, control);
    }
}
