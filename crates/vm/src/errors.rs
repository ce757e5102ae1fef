//! Raising: natives return [`PyResult`]; the exception itself waits in the VM.

use crate::{Exc, Object, Vm};

/// Why a native function has no value to return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// An exception is set in the VM.
    Raised,
    /// The native's result is that of the call it has left in the VM ([`Vm::tail_call`]).
    Tail,
}

/// A value, or the reason why there is none.
pub type PyResult<T = Object> = Result<T, Stop>;

impl Vm {
    /// Sets an exception of a built-in type with one str argument.
    #[cold]
    pub fn raise(&mut self, kind: Exc, message: impl AsRef<str>) -> Stop {
        let text = self.str(message.as_ref());
        self.raise_with(kind, vec![text])
    }
    /// Sets an exception of a built-in type with these arguments.
    #[cold]
    pub fn raise_with(&mut self, kind: Exc, args: Vec<Object>) -> Stop {
        let class = self.exc_type(kind);
        let args = self.tuple(args);
        match self.new_exception(&class, args) {
            Ok(e) => self.raise_object(e),
            Err(stop) => stop,
        }
    }
    #[cold]
    pub fn type_error(&mut self, message: impl AsRef<str>) -> Stop {
        self.raise(Exc::TypeError, message)
    }
    #[cold]
    pub fn value_error(&mut self, message: impl AsRef<str>) -> Stop {
        self.raise(Exc::ValueError, message)
    }
    #[cold]
    pub fn index_error(&mut self, message: impl AsRef<str>) -> Stop {
        self.raise(Exc::IndexError, message)
    }
    #[cold]
    pub fn overflow_error(&mut self, message: impl AsRef<str>) -> Stop {
        self.raise(Exc::OverflowError, message)
    }
    #[cold]
    pub fn zero_division(&mut self, message: impl AsRef<str>) -> Stop {
        self.raise(Exc::ZeroDivisionError, message)
    }
    #[cold]
    pub fn runtime_error(&mut self, message: impl AsRef<str>) -> Stop {
        self.raise(Exc::RuntimeError, message)
    }
    #[cold]
    pub fn memory_error(&mut self) -> Stop {
        self.raise_with(Exc::MemoryError, vec![])
    }
    /// A bug of ours: panics in debug builds, SystemError in release.
    #[cold]
    pub fn internal_error(&mut self, message: &str) -> Stop {
        debug_assert!(false, "{message}");
        self.raise(Exc::SystemError, message)
    }
    /// KeyError with the key itself.
    #[cold]
    pub fn key_error(&mut self, key: &Object) -> Stop {
        self.raise_with(Exc::KeyError, vec![key.clone()])
    }
    /// StopIteration, with the value unless it is None.
    #[cold]
    pub fn stop_iteration(&mut self, value: Option<Object>) -> Stop {
        self.raise_with(Exc::StopIteration, value.into_iter().collect())
    }

    /// Sets this exception. Its context becomes the exception being handled, as the language demands of a new raise.
    #[cold]
    pub fn raise_object(&mut self, exception: Object) -> Stop {
        self.set_context(&exception);
        self.exception = exception;
        Stop::Raised
    }
    /// Whether a str can be written in UTF-8, as CPython keeps names and docs of types.
    ///
    /// # Errors
    /// UnicodeEncodeError for the surrogates in it.
    pub fn check_encodable(&mut self, s: &Object) -> PyResult<()> {
        let Some(Err(e)) = self.as_text(s).map(ophion_text::codec::text_to_utf8) else { return Ok(()) };
        let args =
            vec![self.str("utf-8"), self.exact_str(s), self.usize(e.start), self.usize(e.end), self.str(e.reason)];
        Err(self.raise_with(Exc::UnicodeEncodeError, args))
    }
    /// Sets this exception again, its context as it is.
    pub fn reraise(&mut self, exception: Object) -> Stop {
        self.exception = exception;
        Stop::Raised
    }
    /// Takes the exception that was raised.
    pub fn take_exception(&mut self) -> Object {
        debug_assert!(!self.exception.is_null());
        std::mem::replace(&mut self.exception, Object::NULL)
    }
    /// Is the exception that was raised of this kind?
    pub fn raised_is(&self, kind: Exc) -> bool {
        !self.exception.is_null() && self.is_exception(&self.exception, kind)
    }
    /// Takes the exception if it is of this kind; otherwise it goes on.
    pub fn catch<T>(&mut self, result: PyResult<T>, kind: Exc) -> PyResult<Option<T>> {
        match result {
            Ok(v) => Ok(Some(v)),
            Err(Stop::Raised) if self.raised_is(kind) => {
                self.take_exception();
                Ok(None)
            }
            Err(stop) => Err(stop),
        }
    }
}
