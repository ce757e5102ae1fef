//! `unicodedata`: the character database of `rustpython-unicode`, which follows CPython's module and is kept with ICU's data.

use crate::support::{def, natives, set_str, string};
use ophion_vm::{Exc, Object, PyResult, Vm};
use rustpython_unicode::data::{LookupResult, Ucd, character_name};
use rustpython_unicode::normalize::{NormalizeForm, is_normalized, normalize};
use rustpython_wtf8::{CodePoint, Wtf8Buf};

const DATA: Ucd = Ucd::new(true);

natives! {
    static FUNCTIONS = [
        def("category($module, chr, /)", |vm, a| {
            let c = one(vm, &a[0], "category", "")?;
            Ok(vm.intern(DATA.category(c)))
        }, "Returns the general category assigned to the character chr as string."),
        def("bidirectional($module, chr, /)", |vm, a| {
            let c = one(vm, &a[0], "bidirectional", "")?;
            // Code points that are not assigned have none.
            let class = match DATA.category(c) {
                "Cn" => "",
                "Cs" => "L",
                _ => DATA.bidirectional(c),
            };
            Ok(vm.intern(class))
        }, "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned."),
        def("combining($module, chr, /)", |vm, a| {
            let c = one(vm, &a[0], "combining", "")?;
            Ok(Object::small(DATA.combining(c).into()))
        }, "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined."),
        def("mirrored($module, chr, /)", |vm, a| {
            let c = one(vm, &a[0], "mirrored", "")?;
            Ok(Object::small(DATA.mirrored(c)))
        }, "Returns the mirrored property assigned to the character chr as integer.\n\nReturns 1 if the character has been identified as a \"mirrored\"\ncharacter in bidirectional text, 0 otherwise."),
        def("east_asian_width($module, chr, /)", |vm, a| {
            let c = one(vm, &a[0], "east_asian_width", "")?;
            Ok(vm.intern(DATA.east_asian_width(c)))
        }, "Returns the east asian width assigned to the character chr as string."),
        def("decomposition($module, chr, /)", |vm, a| {
            let c = one(vm, &a[0], "decomposition", "")?;
            let text = DATA.decomposition(c);
            Ok(vm.str(&text))
        }, "Returns the character decomposition mapping assigned to the character chr as string.\n\nAn empty string is returned in case no such mapping is defined."),
        def("decimal($module, chr, default=None, /)", |vm, a| {
            let c = one(vm, &a[0], "decimal", " 1")?;
            let n = DATA.decimal(c).map(|n| vm.uint(n));
            or_default(vm, n, &a[1], "not a decimal")
        }, "Converts a Unicode character into its equivalent decimal value.\n\nReturns the decimal value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised."),
        def("digit($module, chr, default=None, /)", |vm, a| {
            let c = one(vm, &a[0], "digit", " 1")?;
            let n = DATA.digit(c).map(|n| vm.uint(n));
            or_default(vm, n, &a[1], "not a digit")
        }, "Converts a Unicode character into its equivalent digit value.\n\nReturns the digit value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised."),
        def("numeric($module, chr, default=None, /)", |vm, a| {
            let c = one(vm, &a[0], "numeric", " 1")?;
            let n = ophion_text::unicode::numeric_value(c.to_u32()).map(|n| vm.float(n));
            or_default(vm, n, &a[1], "not a numeric character")
        }, "Converts a Unicode character into its equivalent numeric value.\n\nReturns the numeric value assigned to the character chr as float.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised."),
        def("name($module, chr, default=None, /)", |vm, a| {
            let c = one(vm, &a[0], "name", " 1")?;
            let name = c.to_char().and_then(character_name).map(|name| vm.str(&name));
            or_default(vm, name, &a[1], "no such name")
        }, "Returns the name assigned to the character chr as a string.\n\nIf no name is defined, default is returned, or, if not given,\nValueError is raised."),
        def("lookup($module, name, /)", |vm, a| {
            let name = string(vm, &a[0], "lookup", "")?;
            match DATA.lookup(&name) {
                Some(LookupResult::Character(c)) => Ok(vm.char(c.into())),
                Some(LookupResult::Sequence(text)) => Ok(vm.str(text)),
                None => Err(vm.raise(Exc::KeyError, format!("undefined character name '{name}'"))),
            }
        }, "Look up character by name.\n\nIf a character with the given name is found, return the\ncorresponding character.  If not found, KeyError is raised."),
        def("normalize($module, form, unistr, /)", |vm, a| {
            let form = form(vm, &a[0], "normalize")?;
            let text = text(vm, &a[1], "normalize")?;
            let Some(form) = form else { return Err(vm.value_error("invalid normalization form")) };
            let out = normalize(form, &text);
            Ok(vm.constant(&ophion_bytecode::Const::Str(out.as_bytes().into())))
        }, "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'."),
        def("is_normalized($module, form, unistr, /)", |vm, a| {
            let form = form(vm, &a[0], "is_normalized")?;
            let text = text(vm, &a[1], "is_normalized")?;
            let Some(form) = form else { return Err(vm.value_error("invalid normalization form")) };
            Ok(Object::bool(is_normalized(form, &text)))
        }, "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'."),
    ];
}

/// The one character of an argument.
fn one(vm: &mut Vm, o: &Object, function: &str, which: &str) -> PyResult<CodePoint> {
    let t = vm.type_name(o);
    let Some(text) = vm.as_text(o) else {
        return Err(vm.type_error(format!("{function}() argument{which} must be a unicode character, not {t}")));
    };
    let n = text.len();
    let code = (n == 1).then(|| text.get(0));
    match code.and_then(CodePoint::from_u32) {
        Some(c) => Ok(c),
        None => Err(vm.type_error(format!(
            "{function}(): argument{which} must be a unicode character, not a string of length {n}"
        ))),
    }
}

fn or_default(vm: &mut Vm, found: Option<Object>, default: &Object, what: &str) -> PyResult {
    match (found, default.given()) {
        (Some(found), _) => Ok(found),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(vm.value_error(what)),
    }
}

fn form(vm: &mut Vm, o: &Object, function: &str) -> PyResult<Option<NormalizeForm>> {
    let name = string(vm, o, function, "1")?;
    Ok(name.parse().ok())
}

fn text(vm: &mut Vm, o: &Object, function: &str) -> PyResult<Wtf8Buf> {
    string(vm, o, function, "2")?;
    let bytes = vm.as_text(o).map(|t| t.to_wtf8()).unwrap_or_default();
    Ok(Wtf8Buf::from_bytes(bytes).unwrap_or_default())
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "unicodedata", &FUNCTIONS);
    set_str(vm, module, "unidata_version", ophion_text::unicode::VERSION);
    Ok(())
}
