//! The pure-Python half of the standard library, embedded as source text.
//!
//! The modules are CPython 3.14's, out of the crate `rustpython-pylib`; they are under the Python Software Foundation's licence (`LICENSE-PSF` at the
//! root of the repository). Nothing here compiles or runs anything: whoever imports asks [`module`] and does that.

#![forbid(unsafe_code)]

use std::borrow::Cow;

mod wording;

/// A module of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its text.
    pub source: Cow<'static, str>,
    /// It is a package's `__init__`.
    pub package: bool,
    /// What `__file__` and tracebacks show.
    pub filename: String,
}

struct Entry {
    name: &'static str,
    package: bool,
    path: &'static str,
    source: &'static [u8],
}

/// Sorted by name.
static TABLE: &[Entry] = include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// importlib's two cores under the names that CPython gives them, and what is to run at their ends. `importlib` takes them from there.
static CORES: &[(&str, &str, &str)] = &[
    ("_frozen_importlib", "importlib._bootstrap", "\nimport sys, _imp\n_imp._install(sys.modules[__name__])\n"),
    ("_frozen_importlib_external", "importlib._bootstrap_external", ""),
];

/// Modules that look at instructions, and what is to run at their ends: it puts what knows Ophion's in place of what knows CPython's.
static ENDS: &[(&str, &str)] = &[
    ("dis", include_str!("ends/dis.py")),
    ("opcode", include_str!("ends/opcode.py")),
    ("pdb", include_str!("ends/pdb.py")),
];

/// The module of this dotted name.
///
/// ```
/// let m = ophion_pylib::module("json.decoder").unwrap();
/// assert!(!m.package && m.source.contains("class JSONDecoder"));
/// assert!(ophion_pylib::module("json").unwrap().package);
/// assert!(ophion_pylib::module("no.such.module").is_none());
/// ```
pub fn module(name: &str) -> Option<Module> {
    if let Some((_, real, more)) = CORES.iter().find(|(core, ..)| *core == name) {
        let m = module(real)?;
        return Some(Module {
            source: Cow::Owned(format!("{}{more}", m.source)),
            package: false,
            filename: format!("<frozen {real}>"),
        });
    }
    let at = TABLE.binary_search_by(|e| e.name.cmp(name)).ok()?;
    let e = TABLE.get(at)?;
    let text = String::from_utf8_lossy(e.source);
    let mut source = wording::reworded(name, &text).map_or(text, Cow::Owned);
    if let Some((_, end)) = ENDS.iter().find(|(module, _)| *module == name) {
        source.to_mut().push_str(end);
    }
    Some(Module { source, package: e.package, filename: format!("<stdlib>/{}", e.path) })
}

/// A module's text as CPython has it.
#[cfg(test)]
fn module_text(name: &str) -> Option<Cow<'static, str>> {
    let at = TABLE.binary_search_by(|e| e.name.cmp(name)).ok()?;
    Some(String::from_utf8_lossy(TABLE.get(at)?.source))
}

/// Names of all modules, sorted.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|e| e.name)
}
