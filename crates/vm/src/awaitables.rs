//! Awaiting from Rust code: the iterator behind an awaitable.

use crate::{Object, PyResult, Special, Vm, shape};

impl Vm {
    /// The iterator that `await o` steps through, as `_PyCoro_GetAwaitableIter` finds it; a coroutine's own `__await__` included.
    pub fn await_iterator(&mut self, o: &Object) -> PyResult {
        if self.shape_of(o) == shape::GENERATOR && self.is_iterable_coroutine(o) {
            return Ok(o.clone());
        }
        match self.call_special_method(o, Special::Await, &[])? {
            Some(iterator) => self.check_await_result(iterator),
            None => {
                let t = self.type_name(o);
                Err(self.type_error(format!("'{t}' object can't be awaited")))
            }
        }
    }
}
