//! Binding arguments with which nothing is wrong, without buffers: what nearly every call needs. The rest, all errors among it, is
//! [`Vm::bind`]'s.

use crate::calls::HEADER;
use crate::{NativeDef, Value, Vm};
use ophion_bytecode::{Code, CodeFlags};
use ophion_object::{codes, dicts, records, strings, tuples};
use std::sync::Arc;

/// Most keyword arguments, and most keyword-only parameters, that are bound here.
const MOST: usize = 16;
/// Most parameters of a native that are bound here.
const MOST_NATIVE: usize = 8;
/// The slot of a keyword argument that goes into `**kwargs`.
const EXTRA: u8 = u8::MAX;

impl Vm {
    /// Lays the window's arguments out as the function's locals. False: it is not as simple as that, and nothing has changed.
    pub(crate) unsafe fn bind_quickly(&mut self, base: *mut Value, n: usize, keywords: Value) -> bool {
        // SAFETY: `base[0]` is a function; the window owns its values; there is room for the registers.
        unsafe {
            let function = *base;
            let data = codes::data(records::get(function, records::function::CODE));
            let code: &Code = &*Arc::as_ptr(&data.code);
            let args = base.add(HEADER);
            let names: &[Value] = if keywords.is_null() { &[] } else { tuples::items(keywords) };
            let positional = n - names.len();
            let count = code.arg_count as usize;
            let named = count + code.keyword_only as usize;
            let varargs = code.flags.contains(CodeFlags::VARARGS);
            let varkeywords = code.flags.contains(CodeFlags::VARKEYWORDS);
            if positional > count && !varargs || names.len() > MOST || code.keyword_only as usize > MOST || named > 63 {
                return false;
            }
            let taken = positional.min(count);
            let parameters = &data.local_values[..named];
            let mut filled = (1u64 << taken) - 1;
            let mut slots = [EXTRA; MOST];
            for (slot, &name) in slots.iter_mut().zip(names) {
                let found = parameters.iter().position(|&p| p == name);
                match found.or_else(|| parameters.iter().position(|&p| strings::equal(p, name))) {
                    Some(s) if s >= code.positional_only as usize && filled >> s & 1 == 0 => {
                        filled |= 1 << s;
                        *slot = s as u8;
                    }
                    None if varkeywords => {}
                    _ => return false,
                }
            }
            let defaults = records::get(function, records::function::DEFAULTS);
            let defaults: &[Value] = if defaults.is_pointer() { tuples::items(defaults) } else { &[] };
            if defaults.len() > count || (taken..count - defaults.len()).any(|i| filled >> i & 1 == 0) {
                return false;
            }
            let mut keyword_only = [Value::NULL; MOST];
            if named > count {
                let kwdefaults = records::get(function, records::function::KWDEFAULTS);
                for i in (count..named).filter(|i| filled >> i & 1 == 0) {
                    if !kwdefaults.is_pointer() {
                        return false;
                    }
                    match dicts::get_str(&self.heap, kwdefaults, parameters[i]) {
                        Some(v) => keyword_only[i - count] = v,
                        None => return false,
                    }
                }
            }
            // All is known: values move now.
            let mut given = [Value::NULL; MOST];
            for (i, g) in given[..names.len()].iter_mut().enumerate() {
                *g = *args.add(positional + i);
            }
            let rest = match varargs {
                true => {
                    tuples::new_owned(&mut self.heap, std::slice::from_raw_parts(args.add(taken), positional - taken))
                }
                false => Value::NULL,
            };
            for i in taken..n.max(data.locals as usize) {
                *args.add(i) = Value::NULL;
            }
            for i in (taken.max(count - defaults.len())..count).filter(|i| filled >> i & 1 == 0) {
                *args.add(i) = defaults[i + defaults.len() - count].incref();
            }
            for i in (count..named).filter(|i| filled >> i & 1 == 0) {
                *args.add(i) = keyword_only[i - count].incref();
            }
            if varargs {
                *args.add(named) = rest;
            }
            let mut extra = Value::NULL;
            if varkeywords {
                extra = dicts::new(&mut self.heap);
                *args.add(named + varargs as usize) = extra;
            }
            for ((&name, &value), &slot) in names.iter().zip(&given).zip(&slots) {
                if slot == EXTRA {
                    let old = dicts::set_str(&mut self.heap, extra, name, value);
                    old.decref();
                    value.decref();
                } else {
                    *args.add(slot as usize) = value;
                }
            }
            true
        }
    }

    /// The arguments of a native, one for each parameter, as they lie in `args`: borrowed. What `*args` takes is left to the caller: all from
    /// the position that is given with it. None: it is not as simple as that, an error perhaps.
    pub(crate) unsafe fn lay_out(
        &mut self,
        d: &'static NativeDef,
        args: *const Value,
        n: usize,
        keywords: Value,
    ) -> Option<LaidOut> {
        let p = d.parameters();
        if p.list.len() > MOST_NATIVE || !p.fills {
            return None;
        }
        let mut to = [Value::NULL; MOST_NATIVE];
        // SAFETY: `args` are the call's; the names are those of the last of them.
        unsafe {
            let names: &[Value] = if keywords.is_null() { &[] } else { tuples::items(keywords) };
            let positional = n - names.len();
            let taken = positional.min(p.positional);
            if taken < positional && p.varargs.is_none() {
                return None;
            }
            to[..taken].copy_from_slice(std::slice::from_raw_parts(args, taken));
            for (i, &name) in names.iter().enumerate() {
                let text = strings::ascii(name)?;
                let slot = p.list.iter().position(|q| q.name == text)?;
                if slot < p.positional_only
                    || Some(slot) == p.varargs
                    || Some(slot) == p.varkeywords
                    || !to[slot].is_null()
                {
                    return None;
                }
                to[slot] = *args.add(positional + i);
            }
            if taken < p.required && to[taken..p.required].iter().any(|v| v.is_null()) {
                return None;
            }
            Some(LaidOut { to, total: p.list.len(), rest: p.varargs.map(|place| (place, taken, positional)) })
        }
    }
}

/// See [`Vm::lay_out`].
pub(crate) struct LaidOut {
    pub(crate) to: [Value; MOST_NATIVE],
    /// As many of them are parameters.
    pub(crate) total: usize,
    /// The place of `*args`, and the first argument and the one after the last that it takes.
    pub(crate) rest: Option<(usize, usize, usize)>,
}
