//! What a bytearray can do beyond bytes: change. While a memoryview looks at it, its size stays as it is.

use super::buffer::{byte, bytes_like, contents};
use super::operators::position;
use crate::str::repetitions;
use ophion_vm::{Exc, Object, PyResult, Special, Vm, shape};

/// BufferError if the size may not change.
pub(super) fn check_exports(vm: &mut Vm, o: &Object) -> PyResult<()> {
    if *vm.bytearray_exports(o) > 0 {
        return Err(vm.raise(Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
    }
    Ok(())
}

/// The bytes to put somewhere: of a buffer or an iterable of ints.
fn source(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    if let Some(b) = bytes_like(vm, o)? {
        return Ok(contents(vm, &b).to_vec());
    }
    let iterable = vm.special(o, Special::Iter).is_some() || vm.special(o, Special::GetItem).is_some();
    if vm.is_int(o) || vm.is_str(o) || !iterable {
        return Err(vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    ints(vm, o)
}
fn ints(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    let iterator = vm.iter(o)?;
    vm.ask_length(o)?;
    let mut bytes = Vec::new();
    while let Some(item) = vm.next(&iterator)? {
        bytes.push(byte(vm, &item)?);
    }
    Ok(bytes)
}

pub(super) fn setitem(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (o, key) = (&args[0], &args[1]);
    if vm.shape_of(key) != shape::SLICE {
        let i = super::operators::index(vm, o, key)?;
        // The value may be asked for, and change the size.
        let b = byte(vm, &args[2])?;
        let n = contents(vm, o).len() as isize;
        let at = if i < 0 { i.saturating_add(n) } else { i };
        return match usize::try_from(at).ok().and_then(|at| vm.bytearray_data(o).contents_mut().get_mut(at)) {
            Some(place) => {
                *place = b;
                Ok(Object::NONE)
            }
            None => Err(vm.index_error("bytearray index out of range")),
        };
    }
    let new = source(vm, &args[2])?;
    let (start, stop, step, count) = vm.slice_bounds_of(key, |vm| contents(vm, o).len())?;
    if step == 1 {
        let (start, stop) = (start as usize, stop.max(start) as usize);
        if new.len() != stop - start {
            check_exports(vm, o)?;
        }
        vm.bytearray_mut(o).splice(start..stop, new);
        return Ok(Object::NONE);
    }
    if new.is_empty() {
        return delitem(vm, &args[..2]);
    }
    if new.len() != count {
        let n = new.len();
        return Err(vm.value_error(format!("attempt to assign bytes of size {n} to extended slice of size {count}")));
    }
    let bytes = vm.bytearray_mut(o);
    for (i, b) in new.into_iter().enumerate() {
        bytes[(start + step * i as isize) as usize] = b;
    }
    Ok(Object::NONE)
}
pub(super) fn delitem(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (o, key) = (&args[0], &args[1]);
    if vm.shape_of(key) != shape::SLICE {
        let at = position(vm, o, key)?;
        check_exports(vm, o)?;
        if at == 0 {
            vm.bytearray_data(o).drop_front(1);
        } else {
            vm.bytearray_mut(o).remove(at);
        }
        return Ok(Object::NONE);
    }
    let (start, _, step, count) = vm.slice_bounds_of(key, |vm| contents(vm, o).len())?;
    if count == 0 {
        return Ok(Object::NONE);
    }
    check_exports(vm, o)?;
    if step.abs() == 1 {
        let first = if step < 0 { start as usize + 1 - count } else { start as usize };
        if first == 0 {
            vm.bytearray_data(o).drop_front(count);
        } else {
            vm.bytearray_mut(o).drain(first..first + count);
        }
        return Ok(Object::NONE);
    }
    let mut gone: Vec<usize> = (0..count).map(|i| (start + step * i as isize) as usize).collect();
    if step < 0 {
        gone.reverse();
    }
    let mut next = gone.into_iter().peekable();
    let mut at = 0;
    vm.bytearray_mut(o).retain(|_| {
        let remove = next.next_if_eq(&at).is_some();
        at += 1;
        !remove
    });
    Ok(Object::NONE)
}

pub(super) fn iadd(vm: &mut Vm, args: &[Object]) -> PyResult {
    let Some(other) = bytes_like(vm, &args[1])? else {
        let (t, own) = (vm.type_name(&args[1]), vm.type_name(&args[0]));
        return Err(vm.type_error(format!("can't concat {t} to {own}")));
    };
    let new = contents(vm, &other).to_vec();
    if !new.is_empty() {
        check_exports(vm, &args[0])?;
        // CPython holds the buffer of the other one meanwhile, also if that is this one.
        if args[0].is(&args[1]) {
            return Err(vm.raise(Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
        }
        let total = contents(vm, &args[0]).len().checked_add(new.len());
        vm.check_size(total)?;
        vm.bytearray_data(&args[0]).end_mut().extend_from_slice(&new);
    }
    Ok(args[0].clone())
}
pub(super) fn imul(vm: &mut Vm, args: &[Object]) -> PyResult {
    let count = repetitions(vm, &args[1])?;
    let total = contents(vm, &args[0]).len().checked_mul(count);
    vm.check_size(total)?;
    if count != 1 {
        check_exports(vm, &args[0])?;
        let new = contents(vm, &args[0]).repeat(count);
        *vm.bytearray_mut(&args[0]) = new;
    }
    Ok(args[0].clone())
}

pub(super) fn append(vm: &mut Vm, args: &[Object]) -> PyResult {
    let b = byte(vm, &args[1])?;
    check_exports(vm, &args[0])?;
    vm.bytearray_data(&args[0]).end_mut().push(b);
    Ok(Object::NONE)
}
pub(super) fn clear(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_exports(vm, &args[0])?;
    vm.bytearray_mut(&args[0]).clear();
    Ok(Object::NONE)
}
pub(super) fn copy(vm: &mut Vm, args: &[Object]) -> PyResult {
    let copy = contents(vm, &args[0]).to_vec();
    Ok(vm.bytearray(copy))
}
pub(super) fn extend(vm: &mut Vm, args: &[Object]) -> PyResult {
    let new = match bytes_like(vm, &args[1])? {
        Some(b) => contents(vm, &b).to_vec(),
        None => {
            let t = vm.type_name(&args[1]);
            if vm.is_str(&args[1]) {
                return Err(vm.type_error(format!("expected iterable of integers; got: '{t}'")));
            }
            let iterable =
                vm.special(&args[1], Special::Iter).is_some() || vm.special(&args[1], Special::GetItem).is_some();
            if !iterable {
                return Err(vm.type_error(format!("can't extend bytearray with {t}")));
            }
            ints(vm, &args[1])?
        }
    };
    if !new.is_empty() {
        check_exports(vm, &args[0])?;
        vm.bytearray_mut(&args[0]).extend_from_slice(&new);
    }
    Ok(Object::NONE)
}
pub(super) fn insert(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = vm.index_i64(&args[1])?;
    let b = byte(vm, &args[2])?;
    check_exports(vm, &args[0])?;
    let n = contents(vm, &args[0]).len() as i64;
    let at = if at < 0 { (at + n).max(0) } else { at.min(n) };
    vm.bytearray_mut(&args[0]).insert(at as usize, b);
    Ok(Object::NONE)
}
pub(super) fn pop(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = if args[1].is_null() { -1 } else { vm.index_i64(&args[1])? };
    let n = contents(vm, &args[0]).len() as i64;
    if n == 0 {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let at = if at < 0 { at + n } else { at };
    if !(0..n).contains(&at) {
        return Err(vm.index_error("pop index out of range"));
    }
    check_exports(vm, &args[0])?;
    let b = vm.bytearray_mut(&args[0]).remove(at as usize);
    Ok(vm.int(b as i64))
}
pub(super) fn remove(vm: &mut Vm, args: &[Object]) -> PyResult {
    let b = byte(vm, &args[1])?;
    let Some(at) = contents(vm, &args[0]).iter().position(|&x| x == b) else {
        return Err(vm.value_error("value not found in bytearray"));
    };
    check_exports(vm, &args[0])?;
    vm.bytearray_mut(&args[0]).remove(at);
    Ok(Object::NONE)
}
pub(super) fn resize(vm: &mut Vm, args: &[Object]) -> PyResult {
    let n = vm.index_i64(&args[1])?;
    if n < 0 {
        return Err(vm.value_error(format!("Can only resize to positive sizes, got {n}")));
    }
    vm.check_size(Some(n as usize))?;
    if n as usize != contents(vm, &args[0]).len() {
        check_exports(vm, &args[0])?;
    }
    vm.bytearray_mut(&args[0]).resize(n as usize, 0);
    Ok(Object::NONE)
}
pub(super) fn reverse(vm: &mut Vm, args: &[Object]) -> PyResult {
    vm.bytearray_mut(&args[0]).reverse();
    Ok(Object::NONE)
}

pub(super) fn alloc(vm: &mut Vm, args: &[Object]) -> PyResult {
    let n = contents(vm, &args[0]).len();
    Ok(vm.usize(if n == 0 { 0 } else { n + 1 }))
}
pub(super) fn sizeof(vm: &mut Vm, args: &[Object]) -> PyResult {
    let n = contents(vm, &args[0]).len();
    Ok(vm.usize(56 + if n == 0 { 0 } else { n + 1 }))
}
pub(super) fn reduce(vm: &mut Vm, args: &[Object]) -> PyResult {
    reduced(vm, &args[0], 2)
}
pub(super) fn reduce_ex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let protocol = if args[1].is_null() { 0 } else { vm.index_i64(&args[1])? };
    reduced(vm, &args[0], protocol)
}
fn reduced(vm: &mut Vm, o: &Object, protocol: i64) -> PyResult {
    let copy = contents(vm, o).to_vec();
    let args = if copy.is_empty() {
        vec![]
    } else if protocol < 3 {
        vec![vm.latin1(&copy), vm.str("latin-1")]
    } else {
        vec![vm.bytes(&copy)]
    };
    let args = vm.tuple(args);
    let state = crate::object::reduce::state_of(vm, o, false)?;
    let class = vm.type_of(o);
    Ok(vm.tuple([class, args, state]))
}
