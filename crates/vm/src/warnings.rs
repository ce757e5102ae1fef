//! Warnings that native code gives, by way of the module `warnings`: its filters decide what becomes of them.

use crate::{Exc, Object, PyResult, Vm, shape};
use ophion_object::records;

impl Vm {
    /// Issues a warning at the running Python frame.
    #[cold]
    pub fn warn(&mut self, category: Exc, message: &str) -> PyResult<()> {
        let Ok(module) = self.waiting(|vm| vm.import_dotted("warnings")) else {
            self.take_exception();
            return Ok(());
        };
        let args = [self.str(message), self.exc_type(category)];
        self.call_method(&module, "warn", &args).map(|_| ())
    }

    /// The warning about a coroutine that dies before it has begun to run.
    #[cold]
    pub(crate) fn warn_never_awaited(&mut self, coroutine: &Object) {
        let own = match self.import_dotted("warnings") {
            Ok(module) => {
                let name = self.intern("_warn_unawaited_coroutine");
                self.getattr_opt(&module, &name)
            }
            Err(stop) => Err(stop),
        };
        let mut warned = false;
        match own {
            Ok(Some(f)) => match self.call(&f, std::slice::from_ref(coroutine)) {
                Ok(_) => warned = true,
                Err(_) => {
                    warned = self.raised_is(Exc::RuntimeWarning);
                    let e = self.take_exception();
                    self.unraisable_about(e, "Exception ignored while finalizing coroutine", coroutine);
                }
            },
            Ok(None) => {}
            Err(_) => {
                self.take_exception();
            }
        }
        if !warned {
            let name = self.generator_names(coroutine).1;
            let message = format!("coroutine '{}' was never awaited", self.lossy(&name));
            if self.warn(Exc::RuntimeWarning, &message).is_err() {
                let e = self.take_exception();
                self.unraisable_about(e, "Exception ignored while finalizing coroutine", coroutine);
            }
        }
    }

    /// The same about what `asend`, `athrow` or `aclose` of an asynchronous generator gave.
    #[cold]
    pub(crate) fn warn_method_never_awaited(&mut self, awaitable: &Object) {
        let method = match self.shape_of(awaitable) {
            shape::ASYNC_GENERATOR_ASEND => "asend",
            _ if self.field(awaitable, records::athrow::ARGS).is_null() => "aclose",
            _ => "athrow",
        };
        let generator = self.field(awaitable, records::asend::GENERATOR);
        let name = self.generator_names(&generator).1;
        let message = format!("coroutine method '{method}' of '{}' was never awaited", self.lossy(&name));
        if self.warn(Exc::RuntimeWarning, &message).is_err() {
            let e = self.take_exception();
            self.unraisable_about(e, "Exception ignored while finalizing async generator", &generator);
        }
    }
}
