//! What Python sees of an array.

use super::{bytes, code, edit, get, is_array, is_unicode, items, iterator, len, like, portable, push, storage};
use crate::support::{def, natives};
use ophion_vm::{Compare, GetSetDef, Object, PyResult, Special, Vm, shape};

/// How much `tofile` writes at a time.
const BLOCK: usize = 64 * 1024;

natives! {
    pub static METHODS = [
        def("append($self, v, /)", |vm, a| {
            push(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }, "Append new value v to the end of the array."),
        def("buffer_info($self, /)", |vm, a| {
            let s = storage(vm, &a[0]);
            let (address, n) = (vm.id(&s), len(vm, &a[0]));
            let (address, n) = (vm.uint(address), vm.usize(n));
            Ok(vm.tuple([address, n]))
        }, "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.\n\nThe length should be multiplied by the itemsize attribute to calculate\nthe buffer length in bytes."),
        def("byteswap($self, /)", edit::byteswap, "Byteswap all items of the array.\n\nIf the items in the array are not 1, 2, 4, or 8 bytes in size,\nRuntimeError is raised."),
        def("clear($self, /)", edit::clear, "Remove all items from the array."),
        def("count($self, v, /)", count, "Return number of occurrences of v in the array."),
        def("extend($self, bb, /)", |vm, a| {
            extend(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }, "Append items to the end of the array."),
        def("frombytes($self, buffer, /)", |vm, a| {
            edit::from_bytes(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        }, "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method."),
        def("fromfile($self, f, n, /)", edit::fromfile, "Read n objects from the file object f and append them to the end of the array."),
        def("fromlist($self, list, /)", edit::fromlist, "Append items to array from list."),
        def("fromunicode($self, ustr, /)", edit::fromunicode, "Extends this array with data from the unicode string ustr.\n\nThe array must be a unicode type array; otherwise a ValueError is raised.\nUse array.frombytes(ustr.encode(...)) to append Unicode data to an array of\nsome other type."),
        def("index($self, v, start=0, stop=sys.maxsize, /)", index, "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present."),
        def("insert($self, i, v, /)", edit::insert, "Insert a new item v into the array before position i."),
        def("pop($self, i=-1, /)", edit::pop, "Return the i-th element and delete it from the array.\n\ni defaults to -1."),
        def("remove($self, v, /)", edit::remove, "Remove the first occurrence of v in the array."),
        def("reverse($self, /)", edit::reverse, "Reverse the order of the items in the array."),
        def("tobytes($self, /)", |vm, a| {
            let b = bytes(vm, &a[0]);
            Ok(vm.bytes(&b))
        }, "Convert the array to an array of machine values and return the bytes representation."),
        def("tofile($self, f, /)", |vm, a| {
            let all = bytes(vm, &a[0]);
            for block in all.chunks(BLOCK) {
                let block = vm.bytes(block);
                vm.call_method(&a[1], "write", &[block])?;
            }
            Ok(Object::NONE)
        }, "Write all items (as machine values) to the file object f."),
        def("tolist($self, /)", |vm, a| Ok(to_list(vm, &a[0])), "Convert array to an ordinary list with the same items."),
        def("tounicode($self, /)", |vm, a| {
            if !is_unicode(code(vm, &a[0])) {
                return Err(vm.value_error("tounicode() may only be called on unicode type arrays ('u' or 'w')"));
            }
            to_unicode(vm, &a[0])
        }, "Extends this array with data from the unicode string ustr.\n\nConvert the array to a unicode string.  The array must be a unicode type array;\notherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a\nunicode string from an array of some other type."),
        def("__len__($self, /)", |vm, a| {
            let n = len(vm, &a[0]);
            Ok(vm.usize(n))
        }, "Return len(self)."),
        def("__getitem__($self, key, /)", edit::getitem, "Return self[key]."),
        def("__setitem__($self, key, value, /)", edit::setitem, "Set self[key] to value."),
        def("__delitem__($self, key, /)", edit::delitem, "Delete self[key]."),
        def("__contains__($self, key, /)", |vm, a| {
            let found = edit::find(vm, &a[0], &a[1], 0, usize::MAX)?;
            Ok(Object::bool(found.is_some()))
        }, "Return bool(key in self)."),
        def("__iter__($self, /)", |vm, a| Ok(iterator(vm, &a[0])), "Implement iter(self)."),
        def("__add__($self, value, /)", |vm, a| {
            if !is_array(vm, &a[1]) {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("can only append array (not \"{t}\") to array")));
            }
            if code(vm, &a[0]) != code(vm, &a[1]) {
                return Err(edit::bad_argument(vm));
            }
            let both = [bytes(vm, &a[0]), bytes(vm, &a[1])].concat();
            Ok(like(vm, &a[0], both))
        }, "Return self+value."),
        def("__iadd__($self, value, /)", |vm, a| {
            if !is_array(vm, &a[1]) {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("can only extend array with array (not \"{t}\")")));
            }
            extend(vm, &a[0], &a[1])?;
            Ok(a[0].clone())
        }, "Implement self+=value."),
        def("__mul__($self, value, /)", repeated, "Return self*value."),
        def("__rmul__($self, value, /)", repeated, "Return value*self."),
        def("__imul__($self, value, /)", |vm, a| {
            let n = times(vm, &a[0], &a[1])?;
            if n != 1 && len(vm, &a[0]) > 0 {
                super::check_exports(vm, &a[0])?;
                let (all, s) = (bytes(vm, &a[0]), storage(vm, &a[0]));
                *vm.bytearray_mut(&s) = all.repeat(n);
            }
            Ok(a[0].clone())
        }, "Implement self*=value."),
        def("__lt__($self, value, /)", |vm, a| compare(vm, Compare::Lt, a), "Return self<value."),
        def("__le__($self, value, /)", |vm, a| compare(vm, Compare::Le, a), "Return self<=value."),
        def("__eq__($self, value, /)", |vm, a| compare(vm, Compare::Eq, a), "Return self==value."),
        def("__ne__($self, value, /)", |vm, a| compare(vm, Compare::Ne, a), "Return self!=value."),
        def("__gt__($self, value, /)", |vm, a| compare(vm, Compare::Gt, a), "Return self>value."),
        def("__ge__($self, value, /)", |vm, a| compare(vm, Compare::Ge, a), "Return self>=value."),
        def("__repr__($self, /)", repr, "Return repr(self)."),
        def("__copy__($self, /)", |vm, a| {
            let b = bytes(vm, &a[0]);
            Ok(like(vm, &a[0], b))
        }, "Return a copy of the array."),
        def("__deepcopy__($self, unused, /)", |vm, a| {
            let b = bytes(vm, &a[0]);
            Ok(like(vm, &a[0], b))
        }, "Return a copy of the array."),
        def("__reduce_ex__($self, value, /)", portable::reduce, "Return state information for pickling."),
        def("__sizeof__($self, /)", |vm, a| {
            let n = 64 + bytes(vm, &a[0]).len();
            Ok(vm.usize(n))
        }, "Size of the array in memory, in bytes."),
        def("__buffer__($self, flags, /)", |vm, a| {
            let (code, s) = (code(vm, &a[0]), storage(vm, &a[0]));
            Ok(ophion_builtins::view_of_items(vm, &s, if is_unicode(code) { b'w' } else { code }, items::size(code)))
        }, "Return a buffer object that exposes the underlying memory of the object."),
        def("__release_buffer__($self, buffer, /)", |vm, a| {
            if vm.shape_of(&a[1]) != shape::MEMORYVIEW {
                return Err(vm.type_error("expected a memoryview object"));
            }
            vm.call_method(&a[1], "release", &[])
        }, "Release the buffer object that exposes the underlying memory of the object."),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "Arrays are generic over the type of their elements"),
    ];
}

pub static GETSET: [GetSetDef; 2] = [
    GetSetDef::read(
        "typecode",
        |vm, o| {
            let c = code(vm, o);
            Ok(vm.char(c as u32))
        },
        "the typecode character used to create the array",
    ),
    GetSetDef::read(
        "itemsize",
        |vm, o| {
            let n = items::size(code(vm, o));
            Ok(vm.usize(n))
        },
        "the size, in bytes, of one array item",
    ),
];

/// All items as a list.
pub fn to_list(vm: &mut Vm, o: &Object) -> Object {
    let n = len(vm, o);
    let list: Vec<Object> = (0..n).filter_map(|i| get(vm, o, i)).collect();
    vm.list(list)
}

fn to_unicode(vm: &mut Vm, o: &Object) -> PyResult {
    let mut text = ophion_text::text::TextBuilder::new();
    for c in bytes(vm, o).as_chunks::<4>().0 {
        let c = u32::from_le_bytes(*c);
        if c > 0x10ffff {
            return Err(vm.value_error(format!("character U+{c:x} is not in range [U+0000; U+10ffff]")));
        }
        text.push(c);
    }
    let text = text.finish();
    Ok(vm.textbuf(&text))
}

fn extend(vm: &mut Vm, o: &Object, from: &Object) -> PyResult<()> {
    if is_array(vm, from) && code(vm, o) != code(vm, from) {
        return Err(vm.type_error("can only extend with array of same kind"));
    }
    edit::extend(vm, o, from)
}

fn count(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut n = 0;
    let mut at = 0;
    while let Some(i) = edit::find(vm, &a[0], &a[1], at, usize::MAX)? {
        n += 1;
        at = i + 1;
    }
    Ok(vm.usize(n))
}

fn index(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = len(vm, &a[0]) as isize;
    let clip = |vm: &mut Vm, o: &Object, default: isize| -> PyResult<usize> {
        let i = match o.given() {
            None => default,
            Some(o) => vm.index_clipped(o)?,
        };
        Ok(if i < 0 { i.saturating_add(n).max(0) } else { i } as usize)
    };
    let (start, stop) = (clip(vm, &a[2], 0)?, clip(vm, &a[3], isize::MAX)?);
    match edit::find(vm, &a[0], &a[1], start, stop)? {
        Some(i) => Ok(vm.usize(i)),
        None => Err(vm.value_error("array.index(x): x not in array")),
    }
}

/// How often to repeat the array; MemoryError where nothing could hold it.
fn times(vm: &mut Vm, o: &Object, x: &Object) -> PyResult<usize> {
    if vm.special(x, Special::Index).is_none() {
        let t = vm.type_name(x);
        return Err(vm.type_error(format!("can't multiply sequence by non-int of type '{t}'")));
    }
    let n = vm.index_isize(x)?.max(0) as usize;
    let s = storage(vm, o);
    let total = vm.as_bytes(&s).map_or(0, <[u8]>::len).checked_mul(n);
    vm.check_size(total)?;
    Ok(n)
}
fn repeated(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = times(vm, &a[0], &a[1])?;
    let all = bytes(vm, &a[0]).repeat(n);
    Ok(like(vm, &a[0], all))
}

fn compare(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    if !is_array(vm, &a[1]) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (n, m) = (len(vm, &a[0]), len(vm, &a[1]));
    if n != m && matches!(op, Compare::Eq | Compare::Ne) {
        return Ok(Object::bool(op == Compare::Ne));
    }
    for i in 0..n.min(m) {
        let (Some(x), Some(y)) = (get(vm, &a[0], i), get(vm, &a[1], i)) else { break };
        let same = vm.rich_compare(Compare::Eq, &x, &y)?;
        if !vm.truth(&same)? {
            return match op {
                Compare::Eq => Ok(Object::FALSE),
                Compare::Ne => Ok(Object::TRUE),
                _ => vm.rich_compare(op, &x, &y),
            };
        }
    }
    let (n, m) = (vm.usize(n), vm.usize(m));
    vm.rich_compare(op, &n, &m)
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let code = code(vm, &a[0]);
    let class = vm.type_of(&a[0]);
    let name = vm.name_of_type(&class);
    let name = name.rsplit('.').next().unwrap_or(&name);
    let letter = code as char;
    if len(vm, &a[0]) == 0 {
        return Ok(vm.str(&format!("{name}('{letter}')")));
    }
    let contents = if is_unicode(code) { to_unicode(vm, &a[0])? } else { to_list(vm, &a[0]) };
    let shown = vm.repr(&contents)?;
    let (before, after) = (vm.str(&format!("{name}('{letter}', ")), vm.str(")"));
    Ok(vm.concat(&[before, shown, after]))
}
