//! `_json.make_scanner`: values of a document.
//!
//! With hooks, or functions for numbers that are the program's own, the scanner that is written in Python does it.

use super::fail;
use super::strings::{Unit, plain_part, unescaped};
use crate::support::{HIDDEN_TYPE, def, natives};
use ophion_vm::{Exc, GetSetDef, NativeDef, NativeType, Object, PyResult, Stop, Text, TypeDef, Vm, shape};

mod field {
    pub const STRICT: usize = 0;
    pub const OBJECT_HOOK: usize = 1;
    pub const PAIRS_HOOK: usize = 2;
    pub const PARSE_FLOAT: usize = 3;
    pub const PARSE_INT: usize = 4;
    pub const PARSE_CONSTANT: usize = 5;
    /// The scanner written in Python if there is something of the program's to be called, else None.
    pub const PURE: usize = 6;
}

/// What the constructor reads from the decoder, in the order of the fields.
const NAMES: [&str; 6] = ["strict", "object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"];

pub static SCANNER: NativeType = NativeType {
    def: TypeDef {
        name: "_json.Scanner",
        doc: "JSON scanner object",
        new: Some(&NEW),
        flags: 0,
        methods: &METHODS,
        getset: &GETSET,
        ..HIDDEN_TYPE
    },
    values: 7,
    ..NativeType::EMPTY
};
static NEW: NativeDef = def("__new__($cls, /, context)", new, "");
static GETSET: [GetSetDef; 6] = [
    GetSetDef::member("strict", |vm, o| Ok(vm.field(o, field::STRICT)), "strict"),
    GetSetDef::member("object_hook", |vm, o| Ok(vm.field(o, field::OBJECT_HOOK)), "object_hook"),
    GetSetDef::member("object_pairs_hook", |vm, o| Ok(vm.field(o, field::PAIRS_HOOK)), "object_pairs_hook"),
    GetSetDef::member("parse_float", |vm, o| Ok(vm.field(o, field::PARSE_FLOAT)), "parse_float"),
    GetSetDef::member("parse_int", |vm, o| Ok(vm.field(o, field::PARSE_INT)), "parse_int"),
    GetSetDef::member("parse_constant", |vm, o| Ok(vm.field(o, field::PARSE_CONSTANT)), "parse_constant"),
];
natives! {
    static METHODS = [
        def("__call__($self, /, string, idx)", call, "Call self as a function."),
    ];
}

fn new(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut fields = Vec::with_capacity(NAMES.len() + 1);
    for name in NAMES {
        fields.push(vm.getattr_str(&a[1], name)?);
    }
    let strict = vm.truth(&fields[field::STRICT])?;
    fields[field::STRICT] = Object::bool(strict);
    let own = fields[field::OBJECT_HOOK].is_none()
        && fields[field::PAIRS_HOOK].is_none()
        && fields[field::PARSE_FLOAT].is(&vm.builtin_type(shape::FLOAT))
        && fields[field::PARSE_INT].is(&vm.builtin_type(shape::INT))
        && vm.native_definition(&fields[field::PARSE_CONSTANT]).is_some();
    fields.push(if own {
        Object::NONE
    } else {
        let module = vm.import_dotted("json.scanner")?;
        let make = vm.getattr_str(&module, "py_make_scanner")?;
        vm.call(&make, &a[1..2])?
    });
    Ok(vm.fill_native(&a[0], fields, &[]))
}

fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let Some(held) = vm.hold_text(&a[1]) else {
        let t = vm.type_name(&a[1]);
        return Err(vm.type_error(format!("first argument must be a string, not {t}")));
    };
    let at = vm.index_i64(&a[2])?;
    let Ok(at) = usize::try_from(at) else { return Err(vm.value_error("idx cannot be negative")) };
    let pure = vm.field(&a[0], field::PURE);
    if !pure.is_none() {
        return Err(vm.tail_call(pure, vec![a[1].clone(), a[2].clone()]));
    }
    let (value, at) = match held.text() {
        Text::Latin1(t) => Reader::new(vm, t, a).value(vm, at)?,
        Text::Ucs2(t) => Reader::new(vm, t, a).value(vm, at)?,
        Text::Ucs4(t) => Reader::new(vm, t, a).value(vm, at)?,
    };
    let at = vm.usize(at);
    Ok(vm.pair(value, at))
}

/// So many of the last keys are found without making them first.
const RECENT: usize = 64;

struct Reader<'a, T> {
    text: &'a [T],
    document: &'a Object,
    strict: bool,
    parse_constant: Object,
    /// Each key of the document once.
    keys: Object,
    recent: [Object; RECENT],
}

impl<'a, T: Unit> Reader<'a, T> {
    fn new(vm: &mut Vm, text: &'a [T], a: &'a [Object]) -> Reader<'a, T> {
        Reader {
            text,
            document: &a[1],
            strict: vm.field(&a[0], field::STRICT).is(&Object::TRUE),
            parse_constant: vm.field(&a[0], field::PARSE_CONSTANT),
            keys: vm.dict(),
            recent: [const { Object::NULL }; RECENT],
        }
    }

    /// The code point there; 0 beyond the end.
    #[inline(always)]
    fn get(&self, at: usize) -> u8 {
        self.text.get(at).map_or(0, |&c| {
            let c: u32 = c.into();
            // What is not ASCII means nothing outside strings.
            if c < 0x80 { c as u8 } else { 0 }
        })
    }

    #[inline(always)]
    fn skip(&self, mut at: usize) -> usize {
        while matches!(self.get(at), b' ' | b'\n' | b'\t' | b'\r') {
            at += 1;
        }
        at
    }

    fn wrong<R>(&self, vm: &mut Vm, message: &str, at: usize) -> Result<R, Stop> {
        Err(fail(vm, message, self.document, at))
    }

    fn nothing<R>(&self, vm: &mut Vm, at: usize) -> Result<R, Stop> {
        let at = vm.usize(at);
        Err(vm.stop_iteration(Some(at)))
    }

    fn value(&mut self, vm: &mut Vm, at: usize) -> PyResult<(Object, usize)> {
        match self.get(at) {
            b'"' => self.string(vm, at + 1),
            b'{' => self.object(vm, at + 1),
            b'[' => self.array(vm, at + 1),
            b'n' if self.follows(at, b"null") => Ok((Object::NONE, at + 4)),
            b't' if self.follows(at, b"true") => Ok((Object::TRUE, at + 4)),
            b'f' if self.follows(at, b"false") => Ok((Object::FALSE, at + 5)),
            b'N' if self.follows(at, b"NaN") => self.constant(vm, "NaN", at),
            b'I' if self.follows(at, b"Infinity") => self.constant(vm, "Infinity", at),
            b'-' if self.follows(at, b"-Infinity") => self.constant(vm, "-Infinity", at),
            b'-' | b'0'..=b'9' => self.number(vm, at),
            _ => self.nothing(vm, at),
        }
    }

    fn follows(&self, at: usize, word: &[u8]) -> bool {
        word.iter().enumerate().all(|(i, &c)| self.get(at + i) == c)
    }

    #[cold]
    fn constant(&mut self, vm: &mut Vm, name: &str, at: usize) -> PyResult<(Object, usize)> {
        let text = vm.str(name);
        let f = self.parse_constant.clone();
        Ok((vm.call(&f, &[text])?, at + name.len()))
    }

    fn number(&self, vm: &mut Vm, start: usize) -> PyResult<(Object, usize)> {
        let negative = self.get(start) == b'-';
        let mut at = start + negative as usize;
        let first = at;
        let mut n = 0i64;
        match self.get(at) {
            b'0' => at += 1,
            b'1'..=b'9' => loop {
                let c = self.get(at);
                if !c.is_ascii_digit() {
                    break;
                }
                n = n.wrapping_mul(10).wrapping_add((c - b'0') as i64);
                at += 1;
            },
            _ => return self.nothing(vm, start),
        }
        let digits = at - first;
        let mut is_float = false;
        if self.get(at) == b'.' && self.get(at + 1).is_ascii_digit() {
            is_float = true;
            at += 2;
            while self.get(at).is_ascii_digit() {
                at += 1;
            }
        }
        if self.get(at) | 0x20 == b'e' {
            let sign = matches!(self.get(at + 1), b'+' | b'-') as usize;
            if self.get(at + 1 + sign).is_ascii_digit() {
                is_float = true;
                at += 2 + sign;
                while self.get(at).is_ascii_digit() {
                    at += 1;
                }
            }
        }
        if !is_float && digits <= 18 {
            return Ok((vm.int(if negative { -n } else { n }), at));
        }
        let text = T::text(self.text.get(start..at).unwrap_or_default());
        if is_float {
            return match ophion_text::float::parse(text) {
                Ok(f) => Ok((vm.float(f), at)),
                Err(_) => self.nothing(vm, start),
            };
        }
        let text = vm.text(text);
        let int = vm.builtin_type(shape::INT);
        Ok((vm.call(&int, &[text])?, at))
    }

    #[inline]
    fn string(&self, vm: &mut Vm, at: usize) -> PyResult<(Object, usize)> {
        let (part, end) = plain_part(self.text, at, self.strict);
        if end == Some(b'"' as u32) {
            return Ok((vm.text(T::text(part)), at + part.len() + 1));
        }
        self.escaped(vm, at)
    }

    #[cold]
    fn escaped(&self, vm: &mut Vm, at: usize) -> PyResult<(Object, usize)> {
        match unescaped(self.text, at, self.strict) {
            Ok((out, at)) => Ok((vm.textbuf(&out.finish()), at)),
            Err((message, at)) => self.wrong(vm, message, at),
        }
    }

    fn key(&mut self, vm: &mut Vm, at: usize) -> PyResult<(Object, usize)> {
        let (part, end) = plain_part(self.text, at, self.strict);
        let (text, n) = (T::text(part), part.len());
        let code = |i: usize| part.get(i).map_or(0, |&c| c.into() as usize);
        let place = (n ^ code(0) ^ code(n / 2) << 1 ^ code(n.wrapping_sub(1)) << 2) % RECENT;
        if end == Some(b'"' as u32)
            && let Some(known) = self.recent.get(place)
            && !known.is_null()
            && vm.as_text(known) == Some(text)
        {
            return Ok((known.clone(), at + n + 1));
        }
        let (key, at) = self.string(vm, at)?;
        let key = vm.dict_setdefault(&self.keys, &key, &key)?;
        if let Some(recent) = self.recent.get_mut(place).filter(|_| end == Some(b'"' as u32)) {
            *recent = key.clone();
        }
        Ok((key, at))
    }

    /// RecursionError where the native stack ends.
    #[inline]
    fn deeper(&self, vm: &mut Vm, what: &str) -> PyResult<()> {
        match vm.check_native_stack("") {
            Ok(()) => Ok(()),
            Err(_) => {
                vm.take_exception();
                Err(vm.raise(
                    Exc::RecursionError,
                    format!("maximum recursion depth exceeded while decoding a JSON {what} from a unicode string"),
                ))
            }
        }
    }

    fn object(&mut self, vm: &mut Vm, at: usize) -> PyResult<(Object, usize)> {
        self.deeper(vm, "object")?;
        let dict = vm.dict();
        let mut at = self.skip(at);
        if self.get(at) == b'}' {
            return Ok((dict, at + 1));
        }
        loop {
            if self.get(at) != b'"' {
                return self.wrong(vm, "Expecting property name enclosed in double quotes", at);
            }
            let (key, end) = self.key(vm, at + 1)?;
            at = self.skip(end);
            if self.get(at) != b':' {
                return self.wrong(vm, "Expecting ':' delimiter", at);
            }
            at = self.skip(at + 1);
            let (value, end) = self.value(vm, at)?;
            vm.dict_set(&dict, &key, &value)?;
            at = self.skip(end);
            match self.get(at) {
                b'}' => return Ok((dict, at + 1)),
                b',' => {}
                _ => return self.wrong(vm, "Expecting ',' delimiter", at),
            }
            let comma = at;
            at = self.skip(at + 1);
            if self.get(at) == b'}' {
                return self.wrong(vm, "Illegal trailing comma before end of object", comma);
            }
        }
    }

    fn array(&mut self, vm: &mut Vm, at: usize) -> PyResult<(Object, usize)> {
        self.deeper(vm, "array")?;
        let mut items = Vec::new();
        let mut at = self.skip(at);
        if self.get(at) == b']' {
            return Ok((vm.list(items), at + 1));
        }
        loop {
            let (value, end) = self.value(vm, at)?;
            items.push(value);
            at = self.skip(end);
            match self.get(at) {
                b']' => return Ok((vm.list(items), at + 1)),
                b',' => {}
                _ => return self.wrong(vm, "Expecting ',' delimiter", at),
            }
            let comma = at;
            at = self.skip(at + 1);
            if self.get(at) == b']' {
                return self.wrong(vm, "Illegal trailing comma before end of array", comma);
            }
        }
    }
}
