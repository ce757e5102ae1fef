//! The operators of str.

use crate::support::{comparisons, hash_object};
use ophion_text::repr;
use ophion_text::text::Text;
use ophion_vm::{Compare, Exc, Object, PyResult, Vm, shape};

/// The contents of a receiver.
pub(super) fn text<'a>(vm: &'a Vm, o: &'a Object) -> Text<'a> {
    vm.as_text(o).unwrap_or(Text::Latin1(b""))
}

pub(super) fn repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    if repr::is_its_own_repr(text(vm, &args[0])) {
        let n = vm.str_len(&args[0]) + 2;
        let shown = vm.from_narrow(&args[0], n, |from, to| {
            to[0] = b'\'';
            to[1..n - 1].copy_from_slice(from);
            to[n - 1] = b'\'';
        });
        if let Some(shown) = shown {
            return Ok(shown);
        }
    }
    let shown = repr::repr(text(vm, &args[0]));
    Ok(vm.textbuf(&shown))
}
pub(super) fn str_(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(vm.exact_str(&args[0]))
}
pub(super) fn hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    let h = vm.hash_str(&args[0]);
    hash_object(vm, h)
}

comparisons!(compare, super::compare_op);
fn compare_op(vm: &mut Vm, op: Compare, a: &Object, b: &Object) -> PyResult {
    let (Some(x), Some(y)) = (vm.as_text(a), vm.as_text(b)) else { return Ok(Object::NOT_IMPLEMENTED) };
    Ok(Object::bool(match op {
        Compare::Eq => x == y,
        Compare::Ne => x != y,
        _ => op.holds(x.cmp(&y)),
    }))
}

pub(super) fn len(vm: &mut Vm, args: &[Object]) -> PyResult {
    let n = vm.str_len(&args[0]);
    Ok(vm.usize(n))
}

pub(super) fn getitem(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (s, key) = (&args[0], &args[1]);
    let n = vm.str_len(s);
    if vm.shape_of(key) == shape::SLICE {
        let (start, _, step, count) = vm.slice_bounds(key, n)?;
        if count == 0 {
            return Ok(vm.str(""));
        }
        if step == 1 {
            let start = start as usize;
            return Ok(vm.substring(s, start..start + count));
        }
        let part = text(vm, s).stride(start as usize, step, count);
        return Ok(vm.textbuf(&part));
    }
    if !vm.is_int(key) && vm.special(key, ophion_vm::Special::Index).is_none() {
        let t = vm.type_name(key);
        return Err(vm.type_error(format!("string indices must be integers, not '{t}'")));
    }
    let i = vm.index_isize(key)?;
    let at = if i < 0 { i.saturating_add(n as isize) } else { i };
    if at < 0 || at as usize >= n {
        return Err(vm.index_error("string index out of range"));
    }
    let c = text(vm, s).get(at as usize);
    Ok(vm.char(c))
}

pub(super) fn contains(vm: &mut Vm, args: &[Object]) -> PyResult {
    match vm.as_text(&args[1]) {
        Some(needle) => Ok(Object::bool(text(vm, &args[0]).contains(needle))),
        None => {
            let t = vm.type_name(&args[1]);
            Err(vm.type_error(format!("'in <string>' requires string as left operand, not {t}")))
        }
    }
}

pub(super) fn add(vm: &mut Vm, args: &[Object]) -> PyResult {
    if !vm.is_str(&args[1]) {
        let t = vm.type_name(&args[1]);
        return Err(vm.type_error(format!("can only concatenate str (not \"{t}\") to str")));
    }
    let width = vm.str_width(&args[0]).max(vm.str_width(&args[1]));
    let n = vm.str_len(&args[0]) + vm.str_len(&args[1]);
    vm.check_size(n.checked_mul(width))?;
    if vm.str_len(&args[1]) == 0 {
        return Ok(vm.exact_str(&args[0]));
    }
    if vm.str_len(&args[0]) == 0 {
        return Ok(vm.exact_str(&args[1]));
    }
    Ok(vm.concat_strs(&args[0], &args[1]))
}

/// The count of a repetition (`s * n`), by `__index__`.
pub(crate) fn repetitions(vm: &mut Vm, n: &Object) -> PyResult<usize> {
    if !vm.is_int(n) && vm.special(n, ophion_vm::Special::Index).is_none() {
        let t = vm.type_name(n);
        return Err(vm.type_error(format!("can't multiply sequence by non-int of type '{t}'")));
    }
    let i = vm.index(n)?;
    match vm.as_i64(&i) {
        Some(i) => Ok(i.max(0) as usize),
        None => {
            let t = vm.type_name(n);
            Err(vm.raise(Exc::OverflowError, format!("cannot fit '{t}' into an index-sized integer")))
        }
    }
}
pub(super) fn mul(vm: &mut Vm, args: &[Object]) -> PyResult {
    let count = repetitions(vm, &args[1])?;
    let n = vm.str_len(&args[0]);
    if count == 0 || n == 0 {
        return Ok(vm.str(""));
    }
    if count == 1 {
        return Ok(vm.exact_str(&args[0]));
    }
    match n.checked_mul(count) {
        Some(total) if total <= crate::support::MAX_LEN => {
            let width = vm.str_width(&args[0]);
            vm.check_size(total.checked_mul(width))?;
        }
        _ => return Err(vm.overflow_error("repeated string is too long")),
    }
    let r = text(vm, &args[0]).repeat(count);
    Ok(vm.textbuf(&r))
}

pub(super) fn mod_(vm: &mut Vm, args: &[Object]) -> PyResult {
    super::percent(vm, &args[0], &args[1], super::Percent::Str)
}
pub(super) fn rmod(vm: &mut Vm, args: &[Object]) -> PyResult {
    if !vm.is_str(&args[1]) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    super::percent(vm, &args[1], &args[0], super::Percent::Str)
}

pub(super) fn getnewargs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let s = vm.exact_str(&args[0]);
    Ok(vm.tuple([s]))
}
pub(super) fn sizeof(vm: &mut Vm, args: &[Object]) -> PyResult {
    // As CPython counts: a head of 40 bytes if ASCII, else of 56, the text, and a final NUL.
    let (n, width) = (vm.str_len(&args[0]), vm.str_width(&args[0]));
    let head = if vm.as_ascii(&args[0]).is_some() { 40 } else { 56 };
    Ok(vm.usize(head + (n + 1) * width))
}
