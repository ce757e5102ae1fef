//! `str.translate` and `str.maketrans`.

use super::operators::text;
use crate::support::named_type;
use ophion_text::text::{Text, TextBuf, TextBuilder, Translation};
use ophion_vm::{Exc, Kind, Object, PyResult, Stop, Vm, shape};

pub(super) fn translate(vm: &mut Vm, args: &[Object]) -> PyResult {
    let Some(source) = vm.hold_text(&args[0]) else { return Ok(Object::NULL) };
    let new = if vm.shape_of(&args[1]) == shape::DICT {
        source.text().translate(|c| lookup(vm, &args[1], c))?
    } else {
        translate_asking(vm, source.text(), &args[1])?
    };
    Ok(vm.textbuf(&new))
}

/// With a table whose look-ups a program may see: an answer is remembered only while text and answers are ASCII, a code point each, and the first other
/// answer is asked for again, as in CPython.
fn translate_asking(vm: &mut Vm, source: Text<'_>, table: &Object) -> PyResult<TextBuf> {
    let mut known: [Option<Translation>; 128] = [const { None }; 128];
    let mut remembering = source.is_ascii();
    let mut out = TextBuilder::with_capacity(source.len());
    for code in source.iter() {
        let slot = code as usize;
        if remembering && known[slot].is_none() {
            let answer = lookup(vm, table, code)?;
            let simple = match &answer {
                Translation::Keep | Translation::Delete => true,
                Translation::Code(c) => *c < 128,
                Translation::Text(text) => text.as_text().len() == 1 && text.as_text().is_ascii(),
            };
            remembering = simple;
            known[slot] = simple.then_some(answer);
        }
        let asked;
        let answer = match known.get(slot) {
            Some(Some(answer)) if remembering => answer,
            _ => {
                asked = lookup(vm, table, code)?;
                &asked
            }
        };
        match answer {
            Translation::Keep => out.push(code),
            Translation::Code(c) => out.push(*c),
            Translation::Text(text) => out.push_text(text.as_text()),
            Translation::Delete => {}
        }
    }
    Ok(out.finish())
}

/// What the table says of a code point.
fn lookup(vm: &mut Vm, table: &Object, c: u32) -> PyResult<Translation> {
    let key = vm.int(c as i64);
    let value = if vm.shape_of(table) == shape::DICT {
        match vm.dict_get(table, &key)? {
            Some(v) => v,
            None => return Ok(Translation::Keep),
        }
    } else {
        match vm.get_item(table, &key) {
            Ok(v) => v,
            Err(Stop::Raised) if vm.raised_is(Exc::LookupError) => {
                vm.take_exception();
                return Ok(Translation::Keep);
            }
            Err(stop) => return Err(stop),
        }
    };
    if value.is_none() {
        return Ok(Translation::Delete);
    }
    if vm.is_int(&value) {
        return match vm.as_i64(&value) {
            Some(c) if (0..0x11_0000).contains(&c) => Ok(Translation::Code(c as u32)),
            _ => Err(vm.value_error("character mapping must be in range(0x110000)")),
        };
    }
    match vm.as_text(&value) {
        Some(t) => Ok(Translation::Text(t.to_buf())),
        None => Err(vm.type_error("character mapping must return integer, None or str")),
    }
}

pub(super) fn maketrans(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (x, y, z) = (&args[0], &args[1], &args[2]);
    let table = vm.dict();
    if y.is_null() {
        if vm.kind(x) != Kind::Dict {
            return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
        }
        for (key, value) in vm.dict_items(x) {
            let key = if vm.is_int(&key) {
                key
            } else if let Some(t) = vm.as_text(&key) {
                if t.len() != 1 {
                    return Err(vm.value_error("string keys in translatetable must be of length 1"));
                }
                let c = t.get(0);
                vm.int(c as i64)
            } else {
                return Err(vm.type_error("keys in translate table mustbe strings or integers"));
            };
            vm.dict_set(&table, &key, &value)?;
        }
        return Ok(table);
    }
    for (o, n) in [(y, 2), (z, 3)] {
        if !o.is_null() && !vm.is_str(o) {
            let t = named_type(vm, o);
            return Err(vm.type_error(format!("maketrans() argument {n} must be str, not {t}")));
        }
    }
    if !vm.is_str(x) {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    }
    if vm.str_len(x) != vm.str_len(y) {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    let pairs: Vec<(u32, u32)> = text(vm, x).iter().zip(text(vm, y).iter()).collect();
    for (from, to) in pairs {
        let (key, value) = (vm.int(from as i64), vm.int(to as i64));
        vm.dict_set(&table, &key, &value)?;
    }
    if !z.is_null() {
        let deleted: Vec<u32> = text(vm, z).iter().collect();
        for c in deleted {
            let key = vm.int(c as i64);
            vm.dict_set(&table, &key, &Object::NONE)?;
        }
    }
    Ok(table)
}
