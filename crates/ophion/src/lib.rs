//! Ophion as a library: an interpreter, its policy, running programs.
//!
//! ```
//! use ophion::{Interpreter, Options, host::MemoryHost};
//!
//! let mut python = Interpreter::new(Box::new(MemoryHost::default()), &Options::default()).unwrap();
//! let n = python.eval("sum(i * i for i in range(10))").unwrap();
//! assert_eq!(n, "285");
//! ```

#![forbid(unsafe_code)]

mod anchors;
mod compile;
mod interactive;
mod interpreter;
mod program;
mod tree;
mod typos;

pub use interactive::Console;
pub use interpreter::{Exit, Interpreter, Options, Outcome};
pub use ophion_host as host;
pub use ophion_object::counts::{Counts, counts};
pub use ophion_vm::{Object, PyResult, Stop, Vm};
pub use program::Program;
