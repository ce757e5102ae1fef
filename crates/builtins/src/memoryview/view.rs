//! A view as Rust data: where its items are. Making views and walking over them.

use super::format::size;
use ophion_object::heap::memoryview_flag as flag;
use ophion_object::records::memoryview as fields;
use ophion_vm::{Kind, Object, PyResult, Special, Vm, shape};

/// What a memoryview record says.
#[derive(Clone)]
pub(super) struct View {
    /// What hears of the last release, if the buffer is that of an object with `__buffer__` in Python; NULL if not.
    pub exporter: Object,
    /// bytes or bytearray.
    pub storage: Object,
    pub format: Object,
    pub code: u8,
    pub itemsize: usize,
    /// Items in each dimension, and bytes from one to the next.
    pub shape: Vec<usize>,
    pub strides: Vec<isize>,
    /// Where the first item is.
    pub start: isize,
    pub readonly: bool,
}

impl View {
    pub(super) fn read(vm: &mut Vm, o: &Object) -> PyResult<View> {
        let flags = vm.raw(o, fields::FLAGS);
        if flags & flag::RELEASED != 0 {
            return Err(vm.value_error("operation forbidden on released memoryview object"));
        }
        let format = vm.field(o, fields::FORMAT);
        let numbers = |vm: &Vm, i: usize| -> Vec<i64> {
            let t = vm.field(o, i);
            vm.tuple_items(&t).unwrap_or_default().iter().map(|n| vm.as_i64(n).unwrap_or(0)).collect()
        };
        let shape = numbers(vm, fields::SHAPE).into_iter().map(|n| n as usize).collect();
        let strides = numbers(vm, fields::STRIDES).into_iter().map(|n| n as isize).collect();
        let code = vm.as_ascii(&format).and_then(super::format::code_of).unwrap_or(b'B');
        Ok(View {
            storage: vm.field(o, fields::OBJECT),
            exporter: vm.field(o, fields::EXPORTER),
            code,
            itemsize: vm.raw(o, fields::ITEMSIZE) as usize,
            shape,
            strides,
            start: vm.raw(o, fields::START) as isize,
            readonly: flags & flag::READONLY != 0,
            format,
        })
    }

    /// All bytes of an object in one dimension.
    fn whole(vm: &mut Vm, storage: &Object) -> View {
        let n = vm.as_bytes(storage).map_or(0, <[u8]>::len);
        let readonly = vm.kind(storage) == Kind::Bytes;
        let format = vm.intern("B");
        View {
            storage: storage.clone(),
            exporter: Object::NULL,
            format,
            code: b'B',
            itemsize: 1,
            shape: vec![n],
            strides: vec![1],
            start: 0,
            readonly,
        }
    }

    /// The record.
    pub(super) fn make(self, vm: &mut Vm) -> Object {
        let mut flags = if self.readonly { flag::READONLY } else { 0 };
        if vm.kind(&self.storage) == Kind::ByteArray {
            *vm.bytearray_exports(&self.storage) += 1;
            flags |= flag::LOCKS;
        }
        let length = self.nbytes() as u64;
        let shape_numbers: Vec<Object> = self.shape.iter().map(|&n| vm.usize(n)).collect();
        let strides: Vec<Object> = self.strides.iter().map(|&n| vm.int(n as i64)).collect();
        let (shape_tuple, strides) = (vm.tuple(shape_numbers), vm.tuple(strides));
        let raws = [self.start as u64, length, self.itemsize as u64, flags];
        vm.record(shape::MEMORYVIEW, [self.storage, self.format, shape_tuple, strides, self.exporter], &raws)
    }

    pub(super) fn count(&self) -> usize {
        self.shape.iter().product()
    }
    pub(super) fn nbytes(&self) -> usize {
        self.count() * self.itemsize
    }
    /// Strides of items that lie one after the other, the last dimension first.
    pub(super) fn packed_strides(shape: &[usize], itemsize: usize) -> Vec<isize> {
        let mut strides = vec![0; shape.len()];
        let mut step = itemsize as isize;
        for (s, &n) in strides.iter_mut().zip(shape).rev() {
            *s = step;
            step *= n as isize;
        }
        strides
    }
    pub(super) fn is_c_contiguous(&self) -> bool {
        self.count() == 0 || self.lies_as(&View::packed_strides(&self.shape, self.itemsize))
    }
    pub(super) fn is_f_contiguous(&self) -> bool {
        let reversed: Vec<usize> = self.shape.iter().rev().copied().collect();
        let mut strides = View::packed_strides(&reversed, self.itemsize);
        strides.reverse();
        self.count() == 0 || self.lies_as(&strides)
    }
    fn lies_as(&self, strides: &[isize]) -> bool {
        self.shape.iter().zip(self.strides.iter().zip(strides)).all(|(&n, (a, b))| n <= 1 || a == b)
    }
    /// Where each item is, in C's order.
    pub(super) fn offsets(&self) -> Vec<usize> {
        let mut at = vec![self.start];
        for (&n, &stride) in self.shape.iter().zip(&self.strides) {
            at = at.into_iter().flat_map(|a| (0..n).map(move |i| a + stride * i as isize)).collect();
        }
        at.into_iter().map(|a| a as usize).collect()
    }
    /// The bytes of the item at an offset.
    pub(super) fn item<'a>(&self, vm: &'a Vm, storage: &'a Object, at: usize) -> &'a [u8] {
        vm.as_bytes(storage).and_then(|b| b.get(at..at + self.itemsize)).unwrap_or_default()
    }
    /// All items' bytes in C's order.
    pub(super) fn bytes(&self, vm: &Vm) -> Vec<u8> {
        let all = vm.as_bytes(&self.storage).unwrap_or_default();
        if self.is_c_contiguous() {
            let start = self.start as usize;
            return all.get(start..start + self.nbytes()).unwrap_or_default().to_vec();
        }
        let mut out = Vec::with_capacity(self.nbytes());
        for at in self.offsets() {
            out.extend_from_slice(all.get(at..at + self.itemsize).unwrap_or_default());
        }
        out
    }
    /// The item at an offset as an object.
    pub(super) fn get(&self, vm: &mut Vm, at: usize) -> Object {
        let item = self.item(vm, &self.storage, at).to_vec();
        super::format::unpack(vm, self.code, &item)
    }
}

/// A view of a bytes object or bytearray, whatever `__buffer__` its class has.
pub(crate) fn of_contents(vm: &mut Vm, o: &Object) -> Object {
    let v = View::whole(vm, o);
    v.make(vm)
}

/// A view of a bytearray's contents as items of `itemsize` bytes of a native format, for types of modules that keep their items in one.
pub fn view_of_items(vm: &mut Vm, storage: &Object, code: u8, itemsize: usize) -> Object {
    let v = View::whole(vm, storage);
    let format = vm.char(code as u32);
    let count = v.count() / itemsize.max(1);
    View { format, code, itemsize, shape: vec![count], strides: vec![itemsize as isize], ..v }.make(vm)
}

/// `memoryview(o)`; None if it has no buffer.
pub(crate) fn of_object(vm: &mut Vm, o: &Object, flags: i64) -> PyResult<Option<Object>> {
    let own = vm.special(o, Special::Buffer).is_some_and(|m| vm.shape_of(&m) == shape::FUNCTION);
    match vm.kind(o) {
        Kind::Bytes | Kind::ByteArray if !own => {
            return Ok(Some(of_contents(vm, o)));
        }
        _ if vm.shape_of(o) == shape::MEMORYVIEW => {
            let v = View::read(vm, o)?;
            return Ok(Some(v.make(vm)));
        }
        _ => {}
    }
    let flags = vm.int(flags);
    match vm.call_special_method(o, Special::Buffer, &[flags])? {
        None => Ok(None),
        Some(r) if vm.shape_of(&r) == shape::MEMORYVIEW => {
            let v = View::read(vm, &r)?;
            // A native owner need not hear of the last view: its storage counts them.
            let exporter = if own {
                let f = vm.prelude_function("buffer_wrapper_of")?;
                vm.call(&f, &[o.clone(), r])?
            } else {
                o.clone()
            };
            Ok(Some(View { exporter, ..v }.make(vm)))
        }
        Some(_) => Err(vm.type_error("__buffer__ returned non-memoryview object")),
    }
}

/// The bytes that a memoryview shows, in C's order.
pub(crate) fn bytes_of_view(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    let v = View::read(vm, o)?;
    debug_assert!(size(v.code).is_some());
    Ok(v.bytes(vm))
}
