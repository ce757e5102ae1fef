//! What changes an array: extension from whatever holds items, positions and slices.

use super::{
    ARRAY, bytes, check_exports, code, get, is_array, is_unicode, items, len, like, push, push_bytes, put, storage,
};
use crate::support;
use ophion_vm::{Kind, Object, PyResult, Special, Stop, Vm, shape};

/// `extend`: an array of the same kind, or any iterable of items.
pub fn extend(vm: &mut Vm, o: &Object, from: &Object) -> PyResult<()> {
    if is_array(vm, from) && vm.is_native(from, &ARRAY) {
        let same = code(vm, o) == code(vm, from);
        if same {
            let b = bytes(vm, from);
            return push_bytes(vm, o, &b);
        }
    }
    let it = vm.iter(from)?;
    while let Some(x) = vm.next(&it)? {
        push(vm, o, &x)?;
    }
    Ok(())
}

/// `frombytes`.
pub fn from_bytes(vm: &mut Vm, o: &Object, from: &Object) -> PyResult<()> {
    let new = if is_array(vm, from) { bytes(vm, from) } else { support::bytes_like(vm, from)? };
    if new.len() % items::size(code(vm, o)) != 0 {
        return Err(vm.value_error("bytes length not a multiple of item size"));
    }
    push_bytes(vm, o, &new)
}

/// Appends the characters of a str.
pub fn from_unicode(vm: &mut Vm, o: &Object, from: &Object) -> PyResult<()> {
    let new: Vec<u8> = vm.as_text(from).into_iter().flat_map(|t| t.iter()).flat_map(u32::to_le_bytes).collect();
    push_bytes(vm, o, &new)
}
pub fn fromunicode(vm: &mut Vm, a: &[Object]) -> PyResult {
    if !vm.is_str(&a[1]) {
        let t = if a[1].is_none() { "None".to_string() } else { vm.type_name(&a[1]) };
        return Err(vm.type_error(format!("fromunicode() argument must be str, not {t}")));
    }
    if !is_unicode(code(vm, &a[0])) {
        return Err(vm.value_error("fromunicode() may only be called on unicode type arrays ('u' or 'w')"));
    }
    from_unicode(vm, &a[0], &a[1])?;
    Ok(Object::NONE)
}

/// `fromlist`: all items of the list or none.
pub fn fromlist(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.kind(&a[1]) != Kind::List {
        return Err(vm.type_error("arg must be list"));
    }
    let values = vm.list_items(&a[1]).unwrap_or_default().to_vec();
    let code = code(vm, &a[0]);
    let mut new = Vec::new();
    for v in &values {
        let word = items::pack(vm, code, v)?;
        new.extend_from_slice(word.get(..items::size(code)).unwrap_or_default());
        if vm.list_items(&a[1]).map_or(0, <[Object]>::len) != values.len() {
            return Err(vm.runtime_error("list changed size during iteration"));
        }
    }
    push_bytes(vm, &a[0], &new)?;
    Ok(Object::NONE)
}

/// `fromfile`: what the file gives is appended, even if it is too little.
pub fn fromfile(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = vm.index_i64(&a[2])?;
    if n < 0 {
        return Err(vm.value_error("negative count"));
    }
    let Some(wanted) = (n as usize).checked_mul(items::size(code(vm, &a[0]))) else { return Err(vm.memory_error()) };
    let size = vm.usize(wanted);
    let read = vm.call_method(&a[1], "read", &[size])?;
    if vm.kind(&read) != Kind::Bytes {
        return Err(vm.type_error("read() didn't return bytes"));
    }
    from_bytes(vm, &a[0], &read)?;
    if vm.as_bytes(&read).map_or(0, <[u8]>::len) != wanted {
        return Err(vm.raise(ophion_vm::Exc::EOFError, "read() didn't return enough bytes"));
    }
    Ok(Object::NONE)
}

/// A key that is no slice as a position, negative ones from the end.
fn position(vm: &mut Vm, o: &Object, key: &Object, beyond: &str) -> PyResult<usize> {
    if !vm.is_int(key) && vm.special(key, Special::Index).is_none() {
        return Err(vm.type_error("array indices must be integers"));
    }
    let i = vm.index_isize(key)?;
    let n = len(vm, o) as isize;
    let i = if i < 0 { i + n } else { i };
    if (0..n).contains(&i) { Ok(i as usize) } else { Err(vm.index_error(beyond)) }
}

/// A slice of an array: first item, step, count.
fn slice(vm: &mut Vm, o: &Object, key: &Object) -> PyResult<(isize, isize, usize)> {
    let (start, _, step, count) = vm.slice_bounds_of(key, |vm| len(vm, o))?;
    Ok((start, step, count))
}

pub fn getitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (o, key) = (&a[0], &a[1]);
    if vm.shape_of(key) != shape::SLICE {
        let i = position(vm, o, key, "array index out of range")?;
        return match get(vm, o, i) {
            Some(x) => Ok(x),
            None => Err(vm.index_error("array index out of range")),
        };
    }
    let (start, step, count) = slice(vm, o, key)?;
    let (all, n) = (bytes(vm, o), items::size(code(vm, o)));
    let mut new = Vec::with_capacity(count * n);
    for i in 0..count as isize {
        let at = (start + step * i) as usize * n;
        new.extend_from_slice(all.get(at..at + n).unwrap_or_default());
    }
    Ok(like(vm, o, new))
}

pub fn setitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (o, key) = (&a[0], &a[1]);
    if vm.shape_of(key) != shape::SLICE {
        let i = position(vm, o, key, "array assignment index out of range")?;
        let code = code(vm, o);
        let word = items::pack(vm, code, &a[2])?;
        // The value may have been asked for, and have changed the size.
        return if put(vm, o, i, word) {
            Ok(Object::NONE)
        } else {
            Err(vm.index_error("array assignment index out of range"))
        };
    }
    let (start, step, count) = slice(vm, o, key)?;
    if !is_array(vm, &a[2]) {
        let t = vm.type_name(&a[2]);
        return Err(vm.type_error(format!("can only assign array (not \"{t}\") to array slice")));
    }
    if code(vm, &a[2]) != code(vm, o) {
        return Err(bad_argument(vm));
    }
    let (new, n) = (bytes(vm, &a[2]), items::size(code(vm, o)));
    let (given, s) = (new.len() / n, storage(vm, o));
    if given != count && step == 1 || given == 0 && count > 0 {
        check_exports(vm, o)?;
    }
    if step == 1 {
        let from = start as usize * n;
        vm.bytearray_mut(&s).splice(from..from + count * n, new);
        return Ok(Object::NONE);
    }
    if given == 0 {
        remove_slice(vm, o, (start, step, count));
        return Ok(Object::NONE);
    }
    if given != count {
        return Err(
            vm.value_error(format!("attempt to assign array of size {given} to extended slice of size {count}"))
        );
    }
    let contents = vm.bytearray_data(&s).contents_mut();
    for (i, item) in new.chunks(n).enumerate() {
        let at = (start + step * i as isize) as usize * n;
        if let Some(to) = contents.get_mut(at..at + n) {
            to.copy_from_slice(item);
        }
    }
    Ok(Object::NONE)
}

pub fn delitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (o, key) = (&a[0], &a[1]);
    let range = if vm.shape_of(key) == shape::SLICE {
        slice(vm, o, key)?
    } else {
        let i = position(vm, o, key, "array assignment index out of range")?;
        (i as isize, 1, 1)
    };
    if range.2 > 0 {
        check_exports(vm, o)?;
        remove_slice(vm, o, range);
    }
    Ok(Object::NONE)
}

fn remove_slice(vm: &mut Vm, o: &Object, (start, step, count): (isize, isize, usize)) {
    let (n, s) = (items::size(code(vm, o)), storage(vm, o));
    let (first, step) = if step < 0 { (start + step * (count as isize - 1), -step) } else { (start, step) };
    let (first, step) = (first.max(0) as usize, step as usize);
    let mut at = 0;
    vm.bytearray_mut(&s).retain(|_| {
        let i = at / n;
        at += 1;
        i < first || (i - first) % step != 0 || (i - first) / step >= count
    });
}

pub fn insert(vm: &mut Vm, a: &[Object]) -> PyResult {
    let at = vm.index_isize(&a[1])?;
    let (code, n) = (code(vm, &a[0]), len(vm, &a[0]) as isize);
    let word = items::pack(vm, code, &a[2])?;
    check_exports(vm, &a[0])?;
    let at = if at < 0 { (at + n).max(0) } else { at.min(n) } as usize * items::size(code);
    let s = storage(vm, &a[0]);
    let item = word.into_iter().take(items::size(code));
    let contents = vm.bytearray_mut(&s);
    let at = at.min(contents.len());
    contents.splice(at..at, item);
    Ok(Object::NONE)
}

pub fn pop(vm: &mut Vm, a: &[Object]) -> PyResult {
    let at = match a[1].given() {
        Some(i) => vm.index_isize(i)?,
        None => -1,
    };
    let n = len(vm, &a[0]) as isize;
    if n == 0 {
        return Err(vm.index_error("pop from empty array"));
    }
    let at = if at < 0 { at + n } else { at };
    if !(0..n).contains(&at) {
        return Err(vm.index_error("pop index out of range"));
    }
    let item = get(vm, &a[0], at as usize).unwrap_or(Object::NONE);
    check_exports(vm, &a[0])?;
    remove_slice(vm, &a[0], (at, 1, 1));
    Ok(item)
}

/// Where the first item equal to a value is, from `start` to before `stop`.
pub fn find(vm: &mut Vm, o: &Object, x: &Object, start: usize, stop: usize) -> PyResult<Option<usize>> {
    let mut i = start;
    while i < stop
        && let Some(item) = get(vm, o, i)
    {
        if vm.equal(&item, x)? {
            return Ok(Some(i));
        }
        i += 1;
    }
    Ok(None)
}

pub fn remove(vm: &mut Vm, a: &[Object]) -> PyResult {
    match find(vm, &a[0], &a[1], 0, usize::MAX)? {
        Some(i) => {
            check_exports(vm, &a[0])?;
            remove_slice(vm, &a[0], (i as isize, 1, 1));
            Ok(Object::NONE)
        }
        None => Err(vm.value_error("array.remove(x): x not in array")),
    }
}

pub fn clear(vm: &mut Vm, a: &[Object]) -> PyResult {
    if len(vm, &a[0]) > 0 {
        check_exports(vm, &a[0])?;
        let s = storage(vm, &a[0]);
        vm.bytearray_mut(&s).clear();
    }
    Ok(Object::NONE)
}

pub fn reverse(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (n, s) = (items::size(code(vm, &a[0])), storage(vm, &a[0]));
    let contents = vm.bytearray_data(&s).contents_mut();
    // Items backwards: all bytes backwards, then each item's.
    contents.reverse();
    contents.chunks_mut(n).for_each(<[u8]>::reverse);
    Ok(Object::NONE)
}

pub fn byteswap(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (n, s) = (items::size(code(vm, &a[0])), storage(vm, &a[0]));
    vm.bytearray_data(&s).contents_mut().chunks_mut(n).for_each(<[u8]>::reverse);
    Ok(Object::NONE)
}

/// The error without words of its own.
pub fn bad_argument(vm: &mut Vm) -> Stop {
    vm.type_error("bad argument type for built-in operation")
}
