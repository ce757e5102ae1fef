//! `unicodedata`: the character database of `rustpython-unicode`, which follows CPython's module and is kept with ICU's data.

use crate::support::{HIDDEN_TYPE, def, natives, set, set_str, string};
use ophion_vm::{Exc, GetSetDef, NativeType, Object, PyResult, Stop, TypeDef, Vm};
use rustpython_unicode::data::{LookupResult, Ucd, character_name};
use rustpython_unicode::normalize::NormalizeForm;
use rustpython_wtf8::{CodePoint, Wtf8Buf};

mod newer;
mod normalize;
mod old;

/// Which database a function asks: today's is the module's own, that of Unicode 3.2 is `ucd_3_2_0`, which `stringprep` and
/// with it the codec `idna` go by.
#[derive(Clone, Copy, PartialEq)]
enum Version {
    Today,
    Old,
}

impl Version {
    fn data(self) -> Ucd {
        Ucd::new(self == Version::Today)
    }

    /// Whether this version leaves a code point unassigned that the tables know.
    fn lacks(self, c: CodePoint) -> bool {
        match self {
            Version::Today => newer::unknown(c.to_u32()),
            Version::Old => c.to_char().is_some_and(|c| !self.data().membership(c)),
        }
    }

    /// What is assigned in a later version is neutral; ideographs that may be some day are wide.
    fn width(self, c: CodePoint) -> &'static str {
        match self {
            Version::Today if self.lacks(c) && c.to_u32() < 0x20000 => "N",
            Version::Old if self.lacks(c) && Version::Today.category(c) == "Cn" => Version::Today.width(c),
            Version::Old if self.lacks(c) => "N",
            _ => self.data().east_asian_width(c),
        }
    }

    fn combining(self, c: CodePoint) -> u8 {
        if self.lacks(c) { 0 } else { self.data().combining(c) }
    }

    fn category(self, c: CodePoint) -> &'static str {
        match c.to_u32() {
            // A letter without case since 17.0.
            0x295 => "Ll",
            _ if self.lacks(c) => "Cn",
            _ => self.data().category(c),
        }
    }
}

/// Declares each function twice: for the module, and as a method of the old database.
macro_rules! of_both {
    ($($name:literal, $parameters:literal, $f:ident, $doc:literal;)*) => {
        natives! {
            static FUNCTIONS = [$(def(concat!($name, "($module, ", $parameters, ")"), |vm, a| $f(vm, a, Version::Today), $doc)),*];
            static METHODS = [$(def(concat!($name, "($self, ", $parameters, ")"), |vm, a| $f(vm, a.get(1..).unwrap_or_default(), Version::Old), $doc)),*];
        }
    };
}
of_both! {
    "category", "chr, /", category,
    "Returns the general category assigned to the character chr as string.";
    "bidirectional", "chr, /", bidirectional,
    "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned.";
    "combining", "chr, /", combining,
    "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined.";
    "mirrored", "chr, /", mirrored,
    "Returns the mirrored property assigned to the character chr as integer.\n\nReturns 1 if the character has been identified as a \"mirrored\"\ncharacter in bidirectional text, 0 otherwise.";
    "east_asian_width", "chr, /", east_asian_width,
    "Returns the east asian width assigned to the character chr as string.";
    "decomposition", "chr, /", decomposition,
    "Returns the character decomposition mapping assigned to the character chr as string.\n\nAn empty string is returned in case no such mapping is defined.";
    "decimal", "chr, default=None, /", decimal,
    "Converts a Unicode character into its equivalent decimal value.\n\nReturns the decimal value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.";
    "digit", "chr, default=None, /", digit,
    "Converts a Unicode character into its equivalent digit value.\n\nReturns the digit value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.";
    "numeric", "chr, default=None, /", numeric,
    "Converts a Unicode character into its equivalent numeric value.\n\nReturns the numeric value assigned to the character chr as float.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.";
    "name", "chr, default=None, /", name,
    "Returns the name assigned to the character chr as a string.\n\nIf no name is defined, default is returned, or, if not given,\nValueError is raised.";
    "lookup", "name, /", lookup,
    "Look up character by name.\n\nIf a character with the given name is found, return the\ncorresponding character.  If not found, KeyError is raised.";
    "normalize", "form, unistr, /", normalize,
    "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.";
    "is_normalized", "form, unistr, /", is_normalized,
    "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.";
}

static UCD: NativeType = NativeType {
    def: TypeDef { name: "unicodedata.UCD", methods: &METHODS, getset: &ATTRIBUTES, ..HIDDEN_TYPE },
    ..NativeType::EMPTY
};
static ATTRIBUTES: [GetSetDef; 1] = [GetSetDef::member("unidata_version", |vm, _| Ok(vm.intern("3.2.0")), "")];

fn category(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "category", "")?;
    Ok(vm.intern(version.category(c)))
}

fn bidirectional(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "bidirectional", "")?;
    // Code points that are not assigned have none.
    let class = match version.category(c) {
        "Cn" => "",
        "Cs" => "L",
        // Balinese vowels that are letters since 17.0.
        _ if matches!(c.to_u32(), 0x1B3A | 0x1B3C | 0x1B42) => {
            if version == Version::Today {
                "NSM"
            } else {
                ""
            }
        }
        _ => version.data().bidirectional(c),
    };
    Ok(vm.intern(class))
}

fn combining(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "combining", "")?;
    Ok(Object::small(version.combining(c).into()))
}

fn mirrored(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "mirrored", "")?;
    Ok(Object::small(if version.lacks(c) { 0 } else { version.data().mirrored(c) }))
}

fn east_asian_width(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "east_asian_width", "")?;
    Ok(vm.intern(version.width(c)))
}

fn decomposition(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "decomposition", "")?;
    let text = match hangul(c.to_u32()) {
        Some(parts) => parts,
        None if version.lacks(c) => String::new(),
        // The library has the corrections of later versions the wrong way round for today's.
        None => Version::Old.data().decomposition(c),
    };
    Ok(vm.str(&text))
}

fn decimal(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "decimal", " 1")?;
    let n = version.data().decimal(c).filter(|_| !version.lacks(c)).map(|n| vm.uint(n));
    or_default(vm, n, &a[1], "not a decimal")
}

fn digit(vm: &mut Vm, a: &[Object], _: Version) -> PyResult {
    let c = one(vm, &a[0], "digit", " 1")?;
    // The old database has no digits of its own.
    let n = Version::Today.data().digit(c).filter(|_| !Version::Today.lacks(c)).map(|n| vm.uint(n));
    or_default(vm, n, &a[1], "not a digit")
}

fn numeric(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "numeric", " 1")?;
    let n = match version {
        Version::Today => ophion_text::unicode::numeric_value(c.to_u32()),
        Version::Old if version.lacks(c) || old::is_no_number(c.to_u32()) => None,
        Version::Old => version.data().numeric(c),
    };
    let n = n.map(|n| vm.float(n));
    or_default(vm, n, &a[1], "not a numeric character")
}

fn name(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let c = one(vm, &a[0], "name", " 1")?;
    let known = c.to_char().filter(|&c| !version.lacks(c.into()) && !is_tangut(c));
    let name = known.and_then(character_name).map(|name| vm.str(&name));
    or_default(vm, name, &a[1], "no such name")
}

fn lookup(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let name = string(vm, &a[0], "lookup", "")?;
    // CPython looks names of the old database up in today's, too, but for aliases and sequences.
    match Version::Today.data().lookup(&name) {
        Some(LookupResult::Sequence(_)) if version == Version::Old => Err(undefined(vm, &name)),
        Some(LookupResult::Character(c)) if version == Version::Old && !is_own_name(&name, c) => {
            Err(undefined(vm, &name))
        }
        Some(LookupResult::Character(c)) if Version::Today.lacks(c.into()) || !is_name_of(&name, c) => {
            Err(undefined(vm, &name))
        }
        Some(LookupResult::Character(c)) => Ok(vm.char(c.into())),
        Some(LookupResult::Sequence(text)) => Ok(vm.str(text)),
        None => Err(undefined(vm, &name)),
    }
}

fn undefined(vm: &mut Vm, name: &str) -> Stop {
    vm.raise(Exc::KeyError, format!("undefined character name '{name}'"))
}

/// Whether an ideograph's number is written as it should be: the library takes `CJK UNIFIED IDEOGRAPH-04E00` too.
fn is_name_of(name: &str, c: char) -> bool {
    // The tables' own look-up passes over spaces around a name.
    if name.trim() != name {
        return false;
    }
    let Some((_, number)) = name.rsplit_once('-').filter(|(kind, _)| kind.to_ascii_uppercase().ends_with("IDEOGRAPH"))
    else {
        return true;
    };
    number.eq_ignore_ascii_case(&format!("{:X}", u32::from(c)))
}

/// Whether a name is a character's own and no alias.
fn is_own_name(name: &str, c: char) -> bool {
    character_name(c).is_some_and(|own| own.eq_ignore_ascii_case(name))
}

/// Tangut ideographs, which CPython 3.14 knows no names of.
fn is_tangut(c: char) -> bool {
    matches!(c, '\u{17000}'..='\u{187FF}' | '\u{18D00}'..='\u{18D1E}')
}

fn normalize(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let form = form(vm, &a[0], "normalize")?;
    let text = text(vm, &a[1], "normalize")?;
    let Some(form) = form else { return Err(vm.value_error("invalid normalization form")) };
    let out = match version {
        Version::Today if !text.code_points().any(|c| version.lacks(c)) => {
            rustpython_unicode::normalize::normalize(form, &text)
        }
        _ => normalize::normalize(form, &text, version),
    };
    Ok(vm.constant(&ophion_bytecode::Const::Str(out.as_bytes().into())))
}

fn is_normalized(vm: &mut Vm, a: &[Object], version: Version) -> PyResult {
    let form = form(vm, &a[0], "is_normalized")?;
    let text = text(vm, &a[1], "is_normalized")?;
    let Some(form) = form else { return Err(vm.value_error("invalid normalization form")) };
    Ok(Object::bool(match version {
        Version::Today if !text.code_points().any(|c| version.lacks(c)) => {
            rustpython_unicode::normalize::is_normalized(form, &text)
        }
        _ => normalize::normalize(form, &text, version) == text,
    }))
}

/// A Hangul syllable's parts, all at once (the library gives a pair that is taken apart further).
fn hangul(c: u32) -> Option<String> {
    let n = c.checked_sub(0xAC00).filter(|&n| n < 11172)?;
    let (l, v, t) = (0x1100 + n / 588, 0x1161 + n / 28 % 21, 0x11A7 + n % 28);
    Some(if n % 28 == 0 { format!("{l:04X} {v:04X}") } else { format!("{l:04X} {v:04X} {t:04X}") })
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
    vm.add_type(module, &UCD);
    let old = vm.new_native(&UCD, [], &[]);
    set(vm, module, "ucd_3_2_0", old);
    Ok(())
}
