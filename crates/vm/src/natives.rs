//! How functions written in Rust are declared and called.
//!
//! A declaration is a signature in Python's notation, a docstring and a function:
//!
//! ```
//! use ophion_vm::{NativeDef, Object, PyResult, Vm};
//!
//! fn double(vm: &mut Vm, args: &[Object]) -> PyResult {
//!     let n = vm.index_i64(&args[0])?;
//!     Ok(vm.int(n.wrapping_mul(2)))
//! }
//! static DOUBLE: NativeDef = NativeDef::new("double(n, /)", double, "Twice n.");
//! assert_eq!(DOUBLE.name(), "double");
//! ```
//!
//! The function gets one argument for each parameter, in the order of the signature: [`Object::NULL`] for an optional one that was not given,
//! a tuple for `*args`, a dict for `**kwargs` (NULL if empty). `$self` is the receiver of a method, `$cls` the class of a class method or of
//! `__new__`, `$module` is not passed. Arguments are bound, and wrong ones refused with CPython's words, before the function is called.

use crate::{Object, PyResult, Special, Value, Vm};
use std::sync::atomic::{AtomicPtr, Ordering};

/// A native function: see the module's page.
pub type NativeFn = fn(&mut Vm, &[Object]) -> PyResult;

/// One step of a native iterator: None at its end.
pub type NativeNext = fn(&mut Vm, &Object) -> PyResult<Option<Object>>;

/// A declaration of a native function.
pub struct NativeDef {
    /// `name($self, a, b=1, /, *args, key=None, **kwargs)`.
    pub signature: &'static str,
    pub doc: &'static str,
    pub func: NativeFn,
    /// Of a `__next__`: the step itself, so that loops need no StopIteration.
    pub next: Option<NativeNext>,
    /// One step for Rust code that waits for the item; for a `__next__` that otherwise ends in a tail call.
    pub waiting: Option<NativeNext>,
    /// What a call needs to know, counted when the program is compiled.
    pub summary: Summary,
    /// A special method that shows itself as a `method_descriptor` nevertheless (`dict.__getitem__`).
    pub plain: bool,
    /// The name of a constructor, or of `__call__`, in messages about its arguments, where that is not the usual one (`typevar` of `TypeVar`).
    pub called: Option<&'static str>,
    /// What `__text_signature__` tells if it is not the signature; None if empty (there are several ways to call it, which the docstring tells).
    pub shown: Option<&'static str>,
    /// The same function for calls with positional arguments only, which it gets as they are: for those with `*args`, so that no tuple is made.
    pub vector: Option<NativeFn>,
    /// The answer for the usual arguments, of which it is given as many as the call has: [`Object::NULL`] if it has none. It runs no code of the program, calls
    /// nothing that could, and raises nothing; `func` knows all that it does not.
    pub leaf: Option<fn(&mut Vm, &[Object]) -> Object>,
    /// The special method that a function of one argument asks its argument for, as the last thing that it does; of `getattr` and `setattr`, `__get__` and `__set__`.
    pub asks: Option<Special>,
    /// It changes nothing before it has all answers of the program's code that it asks, and steps no iterators: it may be called again
    /// with the answers so far.
    pub again: bool,
    /// Of a `__next__`: the walk, a generator function, that makes the steps in its place where they run the program's code.
    pub steps: Option<&'static str>,
    /// What it makes of all the items of a generator, its one argument (behind the receiver of a method).
    pub fold: Option<crate::Fold>,
    /// Of a `__get__`: of a tuple, it gives the item whose number is the descriptor's raw word.
    pub item: bool,
    /// See [`NativeDef::parameters`].
    parsed: AtomicPtr<Parameters>,
}

/// The counts of a signature.
#[derive(Clone, Copy, Debug)]
pub struct Summary {
    /// As in [`Parameters`].
    pub positional: usize,
    pub required: usize,
    pub simple: bool,
    /// Positional parameters and optional ones by keyword only: a call that names none of these is filled up with NULL to [`Summary::total`].
    pub direct: bool,
    pub total: usize,
    pub receiver: bool,
    /// The receiver is `$cls`.
    pub class_method: bool,
    /// Bytes of the name.
    pub name: u8,
}

/// Counts the parameters of a signature.
const fn summarise(signature: &str) -> Summary {
    let s = signature.as_bytes();
    let mut sum = Summary {
        positional: 0,
        required: 0,
        simple: true,
        direct: true,
        total: 0,
        receiver: false,
        class_method: false,
        name: 0,
    };
    let mut i = 0;
    while i < s.len() && s[i] != b'(' {
        i += 1;
    }
    assert!(i < 256, "a short name");
    sum.name = i as u8;
    i += 1;
    let mut keyword_only = false;
    // `a[, b[, c]]`: what is in brackets is optional.
    let mut optional = false;
    while i < s.len() {
        while i < s.len() && (s[i] == b' ' || s[i] == b',') {
            i += 1;
        }
        let start = i;
        let (mut depth, mut quote, mut default) = (0i32, 0u8, false);
        while i < s.len() {
            let c = s[i];
            if quote != 0 {
                if c == quote {
                    quote = 0;
                }
            } else if c == b'\'' || c == b'"' {
                quote = c;
            } else if c == b'[' && !default && depth == 0 {
                break;
            } else if c == b']' && !default && depth == 0 {
                break;
            } else if c == b'(' || c == b'[' || c == b'{' {
                depth += 1;
            } else if c == b')' || c == b']' || c == b'}' {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            } else if c == b',' && depth == 0 {
                break;
            } else if c == b'=' && depth == 0 {
                default = true;
            }
            i += 1;
        }
        if i > start {
            let c = s[start];
            if c == b'/' {
            } else if c == b'*' {
                sum.simple = false;
                if i - start == 1 || s[start + 1] != b'*' {
                    keyword_only = true;
                }
                sum.direct &= i - start == 1;
            } else if c == b'$' && s[start + 1] == b'm' {
            } else {
                if c == b'$' {
                    sum.receiver = true;
                    sum.class_method = i == start + 4 && s[start + 1] == b'c' && s[start + 2] == b'l';
                }
                sum.total += 1;
                if keyword_only {
                    sum.direct &= default;
                } else {
                    sum.positional += 1;
                    if !default && !optional {
                        sum.required = sum.positional;
                    }
                }
            }
        }
        if i < s.len() && s[i] == b'[' {
            optional = true;
        }
        i += 1;
    }
    sum
}

/// One parameter of a native function.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    pub name: &'static str,
    pub default: Option<&'static str>,
}

/// A parsed signature.
#[derive(Debug, Default)]
pub struct Parameters {
    pub list: Vec<Parameter>,
    /// Parameters that may be given by position (receiver included), all before `*`.
    pub positional: usize,
    /// Of these, those that may not be given by name.
    pub positional_only: usize,
    /// Of the positional ones, those without default.
    pub required: usize,
    /// Index of `*args` and of `**kwargs` in `list`.
    pub varargs: Option<usize>,
    pub varkeywords: Option<usize>,
    /// There is a receiver (`$self`, `$cls`).
    pub receiver: bool,
    /// Only positional parameters: binding is filling up with NULL.
    pub simple: bool,
    /// All by keyword only are optional.
    pub fills: bool,
}

impl NativeDef {
    pub const fn new(signature: &'static str, func: NativeFn, doc: &'static str) -> NativeDef {
        NativeDef {
            signature,
            doc,
            func,
            next: None,
            waiting: None,
            summary: summarise(signature),
            plain: false,
            called: None,
            shown: None,
            vector: None,
            leaf: None,
            asks: None,
            again: false,
            steps: None,
            fold: None,
            item: false,
            parsed: AtomicPtr::new(std::ptr::null_mut()),
        }
    }
    /// With a step for Rust code that waits; see [`NativeDef::waiting`].
    pub const fn with_waiting(self, step: NativeNext) -> NativeDef {
        NativeDef { waiting: Some(step), ..self }
    }
    /// With a form for positional arguments only; see [`NativeDef::vector`].
    pub const fn with_vector(self, vector: NativeFn) -> NativeDef {
        NativeDef { vector: Some(vector), ..self }
    }
    /// With a short form; see [`NativeDef::leaf`].
    pub const fn with_leaf(self, leaf: fn(&mut Vm, &[Object]) -> Object) -> NativeDef {
        NativeDef { leaf: Some(leaf), ..self }
    }
    /// Of a function that asks its argument for a special method; see [`NativeDef::asks`].
    pub const fn asking(self, special: Special) -> NativeDef {
        NativeDef { asks: Some(special), ..self }
    }
    /// Of a constructor that messages do not call by its class's name; see [`NativeDef::called`].
    pub const fn called(self, name: &'static str) -> NativeDef {
        NativeDef { called: Some(name), ..self }
    }
    /// With another `__text_signature__`; see [`NativeDef::shown`].
    pub const fn showing(self, text: &'static str) -> NativeDef {
        NativeDef { shown: Some(text), ..self }
    }
    /// With a walk that makes the steps; see [`NativeDef::steps`].
    pub const fn with_steps(self, walk: &'static str) -> NativeDef {
        NativeDef { steps: Some(walk), ..self }
    }
    /// Takes all the items of a generator; see [`NativeDef::fold`].
    pub const fn folding(self, fold: crate::Fold) -> NativeDef {
        NativeDef { fold: Some(fold), ..self }
    }
    /// Gives an item of a tuple; see [`NativeDef::item`].
    pub const fn of_item(self) -> NativeDef {
        NativeDef { item: true, ..self }
    }
    /// May be called again; see [`NativeDef::again`].
    pub const fn again(self) -> NativeDef {
        NativeDef { again: true, ..self }
    }
    /// The same as a method for all that its name says.
    pub const fn as_method(self) -> NativeDef {
        NativeDef { plain: true, ..self }
    }
    /// The `__next__` of a native iterator; `func` is what a call of it does (see [`next_method!`](crate::next_method)).
    pub const fn next(next: NativeNext, func: NativeFn) -> NativeDef {
        NativeDef { next: Some(next), ..NativeDef::new("__next__($self, /)", func, "Implement next(self).") }
    }
    /// The function's name.
    pub fn name(&self) -> &'static str {
        self.signature.get(..self.summary.name as usize).unwrap_or_default()
    }
    /// The parsed signature.
    ///
    /// It is parsed once a process, when first asked for.
    pub fn parameters(&self) -> &'static Parameters {
        let known = self.parsed.load(Ordering::Acquire);
        if !known.is_null() {
            // SAFETY: what is stored here was leaked, and is never changed.
            return unsafe { &*known };
        }
        // Two threads may both come here: both results live on, and say the same.
        let parsed: &'static mut Parameters = Box::leak(Box::new(parse(self.signature)));
        self.parsed.store(parsed, Ordering::Release);
        parsed
    }
}

/// Declares a `__next__` from a function `fn(&mut Vm, &Object) -> PyResult<Option<Object>>`.
#[macro_export]
macro_rules! next_method {
    ($step:path) => {
        $crate::NativeDef::next($step, |vm, a| match $step(vm, &a[0])? {
            Some(item) => Ok(item),
            None => Err(vm.stop_iteration(None)),
        })
    };
}

fn parse(signature: &'static str) -> Parameters {
    let open = signature.find('(').unwrap_or(signature.len());
    let inner = signature.get(open + 1..).unwrap_or_default();
    let inner = inner.strip_suffix(')').unwrap_or(inner);
    let mut p = Parameters { simple: true, fills: true, ..Parameters::default() };
    let mut keyword_only = false;
    let mut slash = false;
    // Optional parameters without a default, in CPython's old notation: `sub[, start[, end]]`.
    let bracketed = inner.contains("[, ");
    let mut optional = false;
    let parts = if bracketed { inner.split(',').collect() } else { split_top(inner) };
    for part in parts {
        let here = optional;
        optional |= bracketed && part.contains('[');
        let part = if bracketed { part.trim_matches(['[', ']', ' ']) } else { part.trim() };
        if part.is_empty() || part == "$module" {
            continue;
        }
        if part == "/" {
            p.positional_only = p.list.len();
            slash = true;
        } else if part == "*" {
            keyword_only = true;
            p.simple = false;
        } else if let Some(name) = part.strip_prefix("**") {
            p.varkeywords = Some(p.list.len());
            p.list.push(Parameter { name, default: None });
            p.simple = false;
        } else if let Some(name) = part.strip_prefix('*') {
            p.varargs = Some(p.list.len());
            p.list.push(Parameter { name, default: None });
            keyword_only = true;
            p.simple = false;
        } else {
            let (name, default) = match part.split_once('=') {
                Some((n, d)) => (n.trim(), Some(d.trim())),
                None => (part, here.then_some("<unrepresentable>")),
            };
            if let Some(rest) = name.strip_prefix('$') {
                p.receiver = true;
                p.list.push(Parameter { name: rest, default: None });
            } else {
                p.list.push(Parameter { name, default });
            }
            p.fills &= !keyword_only || default.is_some();
            if !keyword_only {
                p.positional = p.list.len();
                if default.is_none() {
                    p.required = p.list.len();
                }
            }
        }
    }
    if p.receiver && !slash {
        p.positional_only = p.positional_only.max(1);
    }
    p
}

/// Splits at commas outside brackets and quotes.
fn split_top(text: &'static str) -> Vec<&'static str> {
    let mut parts = Vec::new();
    let (mut depth, mut quote, mut start) = (0i32, None, 0);
    let mut default = false;
    for (i, c) in text.char_indices() {
        if depth == 0 && quote.is_none() && (c == '[' || c == ']') && !default {
            continue;
        }
        if depth == 0 && quote.is_none() {
            default = c == '=' || default && c != ',';
        }
        match (quote, c) {
            (Some(q), c) if c == q => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            (None, ',') if depth == 0 => {
                parts.push(&text[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// A computed attribute of a native type.
pub struct GetSetDef {
    pub name: &'static str,
    pub doc: &'static str,
    pub get: fn(&mut Vm, &Object) -> PyResult,
    /// NULL as the new value means deletion.
    pub set: Option<fn(&mut Vm, &Object, &Object) -> PyResult<()>>,
    /// It is a field of the object's C structure in CPython, and shows itself as a `member_descriptor`.
    pub member: bool,
}

impl GetSetDef {
    pub const fn read(name: &'static str, get: fn(&mut Vm, &Object) -> PyResult, doc: &'static str) -> GetSetDef {
        GetSetDef { name, doc, get, set: None, member: false }
    }
    pub const fn write(
        name: &'static str,
        get: fn(&mut Vm, &Object) -> PyResult,
        set: fn(&mut Vm, &Object, &Object) -> PyResult<()>,
        doc: &'static str,
    ) -> GetSetDef {
        GetSetDef { name, doc, get, set: Some(set), member: false }
    }
    /// A read-only field.
    pub const fn member(name: &'static str, get: fn(&mut Vm, &Object) -> PyResult, doc: &'static str) -> GetSetDef {
        GetSetDef { name, doc, get, set: None, member: true }
    }
    /// A field that can be set.
    pub const fn write_member(
        name: &'static str,
        get: fn(&mut Vm, &Object) -> PyResult,
        set: fn(&mut Vm, &Object, &Object) -> PyResult<()>,
        doc: &'static str,
    ) -> GetSetDef {
        GetSetDef { name, doc, get, set: Some(set), member: true }
    }
}

/// The declaration behind a native function, method descriptor, wrapper or method-wrapper.
///
/// # Safety
/// `v` is a live object of one of these types.
#[inline(always)]
pub(crate) unsafe fn definition(v: Value) -> &'static NativeDef {
    // SAFETY: the raw word holds the address of a static (or leaked) declaration.
    unsafe {
        &*(*ophion_object::records::raw(v, ophion_object::records::native_function::DEFINITION) as *const NativeDef)
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, summarise};

    #[test]
    fn signatures_are_counted_and_parsed_alike() {
        for (signature, positional, required, simple, receiver) in [
            ("f()", 0, 0, true, false),
            ("f(a, /)", 1, 1, true, false),
            ("f($self, a, b=1, /)", 3, 2, true, true),
            ("f($self, sub[, start[, end]], /)", 4, 2, true, true),
            ("f(*args, sep=' ', end='\\n')", 0, 0, false, false),
            ("f($module, a, /, *, key=None)", 1, 1, false, false),
            ("f($cls, x=(1, 2), /, **kw)", 2, 1, false, true),
        ] {
            let s = summarise(signature);
            let p = parse(signature);
            assert_eq!(
                (s.positional, s.required, s.simple, s.receiver),
                (positional, required, simple, receiver),
                "{signature}"
            );
            assert_eq!(
                (p.positional, p.required, p.simple, p.receiver),
                (positional, required, simple, receiver),
                "{signature}"
            );
        }
    }
}
