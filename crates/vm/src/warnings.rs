//! Warnings that native code gives, by way of the module `warnings`: its filters decide what becomes of them.

use crate::{Exc, Object, PyResult, Vm};

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
        let r = match self.import_dotted("warnings") {
            Ok(module) => {
                self.call_method(&module, "_warn_unawaited_coroutine", std::slice::from_ref(coroutine)).map(|_| ())
            }
            Err(_) => {
                self.take_exception();
                let name = self.generator_names(coroutine).1;
                let message = format!("coroutine '{}' was never awaited", self.lossy(&name));
                self.warn(Exc::RuntimeWarning, &message)
            }
        };
        if r.is_err() {
            let e = self.take_exception();
            self.unraisable_about(e, "Exception ignored while finalizing coroutine", coroutine);
        }
    }
}
