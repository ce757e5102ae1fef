//! Binding the arguments of a Python function where nothing is wrong: no allocation but for what the function sees. Whatever is not
//! plain here is left to `bind`, which has the words for it.

use crate::calls::HEADER;
use crate::{Value, Vm};
use ophion_bytecode::CodeFlags;
use ophion_object::{codes, dicts, records, strings, tuples};

/// Most parameters, and most arguments by name, that are bound here.
const MOST: usize = 24;

impl Vm {
    /// Binds a window's `n` arguments, the last ones named by `keywords`, to the parameters of the function `base[0]`, in place. False, and
    /// nothing is changed, if that is not a plain case.
    pub(crate) unsafe fn bind_quickly(&mut self, base: *mut Value, n: usize, keywords: Value) -> bool {
        // SAFETY: `base[0]` is a function; the window owns its values; there is room for the registers.
        unsafe {
            let function = *base;
            let data = codes::data(records::get(function, records::function::CODE));
            let (count, total) =
                (data.code.arg_count as usize, (data.code.arg_count + data.code.keyword_only) as usize);
            let (flags, positional_only) = (data.code.flags, data.code.positional_only as usize);
            let (varargs, varkeywords) = (flags.contains(CodeFlags::VARARGS), flags.contains(CodeFlags::VARKEYWORDS));
            let names: &[Value] = if keywords.is_null() { &[] } else { tuples::items(keywords) };
            let positional = n - names.len();
            if total > MOST || names.len() > MOST || positional > count && !varargs {
                return false;
            }
            let args = base.add(HEADER);
            let mut slots = [Value::NULL; MOST];
            let take = positional.min(count);
            for i in 0..take {
                slots[i] = *args.add(i);
            }
            // Arguments by name: parameters' names are interned, so an interned name is one of them or none.
            let mut rest = 0u32;
            for (i, &name) in names.iter().enumerate() {
                match data.local_values[..total].iter().position(|&p| p == name) {
                    Some(s) if s >= positional_only && slots[s].is_null() => slots[s] = *args.add(positional + i),
                    None if varkeywords && strings::data(name).meta & strings::str_flag::INTERNED != 0 => {
                        rest |= 1 << i
                    }
                    _ => return false,
                }
            }
            let mut defaulted = 0u32;
            if take < count {
                let defaults = records::get(function, records::function::DEFAULTS);
                let values: &[Value] = if defaults.is_pointer() { tuples::items(defaults) } else { &[] };
                if values.len() > count {
                    return false;
                }
                for i in take..count {
                    if slots[i].is_null() {
                        let Some(at) = i.checked_sub(count - values.len()) else { return false };
                        slots[i] = values[at];
                        defaulted |= 1 << i;
                    }
                }
            }
            if total > count {
                let kwdefaults = records::get(function, records::function::KWDEFAULTS);
                for i in count..total {
                    if slots[i].is_null() {
                        if !kwdefaults.is_pointer() {
                            return false;
                        }
                        let Some(v) = dicts::get_str(&self.heap, kwdefaults, data.local_values[i]) else {
                            return false;
                        };
                        slots[i] = v;
                        defaulted |= 1 << i;
                    }
                }
            }
            // Nothing can go wrong any more.
            let extra = if varargs {
                let more = std::slice::from_raw_parts(args.add(take), positional - take);
                tuples::new_owned(&mut self.heap, more)
            } else {
                Value::NULL
            };
            let mut named = Value::NULL;
            if varkeywords {
                named = dicts::new(&mut self.heap);
                for (i, &name) in names.iter().enumerate() {
                    if rest & 1 << i != 0 {
                        let value = *args.add(positional + i);
                        dicts::set_str(&mut self.heap, named, name, value).decref();
                        value.decref();
                    }
                }
            }
            for i in 0..total {
                if defaulted & 1 << i != 0 {
                    slots[i].incref();
                }
                *args.add(i) = slots[i];
            }
            let mut at = total;
            for (there, v) in [(varargs, extra), (varkeywords, named)] {
                if there {
                    *args.add(at) = v;
                    at += 1;
                }
            }
            for i in at..(data.locals as usize).max(n) {
                *args.add(i) = Value::NULL;
            }
            true
        }
    }
}
