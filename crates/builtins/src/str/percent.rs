//! The `%` operator of str and bytes.

use crate::int::to_int;
use crate::support::{fail, int_failed};
use ophion_text::percent::{Conversion, Count, Directive, Flavor, Key, PercentError, Piece, Template};
use ophion_text::text::{Text, TextBuf, TextBuilder};
use ophion_vm::{Exc, Kind, Object, PyResult, Special, Stop, Vm, shape};

/// Which type has the operator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Percent {
    Str,
    /// The result is a bytes object.
    Bytes,
}

/// The arguments still to be used.
enum Arguments {
    /// A tuple, and how many of its items are used.
    Many(Object, usize),
    /// Not a tuple, or the value of a key; and whether it was used.
    One(Object, bool),
}

impl Arguments {
    fn next(&mut self, vm: &Vm) -> Option<Object> {
        match self {
            Arguments::Many(tuple, at) => {
                *at += 1;
                vm.tuple_items(tuple)?.get(*at - 1).cloned()
            }
            Arguments::One(o, used) if !*used => {
                *used = true;
                Some(o.clone())
            }
            Arguments::One(..) => None,
        }
    }
    fn is_left(&self, vm: &Vm) -> bool {
        match self {
            Arguments::Many(tuple, at) => vm.tuple_items(tuple).is_some_and(|items| *at < items.len()),
            Arguments::One(_, used) => !used,
        }
    }
}

struct Formatter {
    flavor: Flavor,
    arguments: Arguments,
    mapping: Option<Object>,
    out: TextBuilder,
}

#[cold]
fn wrong(vm: &mut Vm, e: PercentError) -> Stop {
    fail(vm, e.exception(), &e.message())
}

/// `template % arguments`.
pub(crate) fn percent(vm: &mut Vm, template: &Object, arguments: &Object, kind: Percent) -> PyResult {
    let held = vm.hold_text(template);
    let bytes = vm.as_bytes(template).map(|b| TextBuf::from_latin1(b.to_vec()));
    let (flavor, source) = match (kind, &held, &bytes) {
        (Percent::Str, Some(held), _) => (Flavor::Str, held.text()),
        (Percent::Bytes, _, Some(bytes)) => (Flavor::Bytes, bytes.as_text()),
        _ => (Flavor::Str, Text::Latin1(b"")),
    };
    let is_mapping = !matches!(vm.kind(arguments), Kind::Tuple | Kind::Str)
        && vm.special(arguments, Special::GetItem).is_some()
        && !(kind == Percent::Bytes && vm.as_bytes(arguments).is_some());
    let mut f = Formatter {
        flavor,
        arguments: match vm.kind(arguments) {
            Kind::Tuple => Arguments::Many(arguments.clone(), 0),
            _ => Arguments::One(arguments.clone(), false),
        },
        mapping: is_mapping.then(|| arguments.clone()),
        out: TextBuilder::with_capacity(source.len() + 16),
    };
    for piece in Template::new(source, flavor) {
        match piece {
            Piece::Literal(range) => f.out.push_text(source.slice(range)),
            Piece::Plain { code, index } => f.plain(vm, code, index)?,
            Piece::Directive(d) => f.directive(vm, d, source)?,
        }
    }
    if f.arguments.is_left(vm) && f.mapping.is_none() {
        return Err(wrong(vm, PercentError::NotAllConverted(flavor)));
    }
    if kind == Percent::Str && !source.iter().any(|c| c == u32::from(b'%')) {
        return Ok(template.clone());
    }
    let text = f.out.finish();
    Ok(match kind {
        Percent::Str => vm.textbuf(&text),
        Percent::Bytes => vm.bytes(&ophion_text::bytes::into_bytes(text)),
    })
}

impl Formatter {
    fn argument(&mut self, vm: &mut Vm) -> PyResult {
        match self.arguments.next(vm) {
            Some(o) => Ok(o),
            None => Err(wrong(vm, PercentError::NotEnoughArguments)),
        }
    }

    fn directive(&mut self, vm: &mut Vm, mut d: Directive, source: Text<'_>) -> PyResult<()> {
        if let Some(key) = &d.key {
            let Some(mapping) = self.mapping.clone() else { return Err(wrong(vm, PercentError::MappingRequired)) };
            let Key::Name(range) = key else { return Err(wrong(vm, PercentError::IncompleteKey)) };
            let name = source.slice(range.clone());
            let key = match self.flavor {
                Flavor::Str => vm.text(name),
                Flavor::Bytes => {
                    let bytes: Vec<u8> = name.iter().map(|c| c as u8).collect();
                    vm.bytes(&bytes)
                }
            };
            let value = vm.get_item(&mapping, &key)?;
            self.arguments = Arguments::One(value, false);
        }
        if d.width == Some(Count::Argument) {
            let width = self.argument(vm)?;
            if !vm.is_int(&width) {
                return Err(wrong(vm, PercentError::StarWantsInt));
            }
            let width = vm.index_i64(&width)?;
            d.set_width(width as isize);
        }
        if d.precision == Some(Count::Argument) {
            let precision = self.argument(vm)?;
            if !vm.is_int(&precision) {
                return Err(wrong(vm, PercentError::StarWantsInt));
            }
            match vm.as_i64(&precision).and_then(|i| i32::try_from(i).ok()) {
                Some(i) => d.set_precision(i),
                None => return Err(vm.overflow_error("Python int too large to convert to C int")),
            }
        }
        if let Some(problem) = d.problem.clone() {
            return Err(wrong(vm, problem));
        }
        let argument = self.argument(vm)?;
        self.argument_of(vm, &d, &argument)
    }

    /// A directive without a key, flags, a width and a precision: most are `%s` of a str, `%d` or `%s` of a small int.
    fn plain(&mut self, vm: &mut Vm, code: u32, index: usize) -> PyResult<()> {
        let argument = self.argument(vm)?;
        if self.flavor == Flavor::Str {
            match code as u8 {
                b's' | b'd' if argument.value().is_int() => {
                    self.out.push_integer(argument.value().as_int());
                    return Ok(());
                }
                b's' if vm.shape_of(&argument) == shape::STR => {
                    if let Some(text) = vm.as_text(&argument) {
                        self.out.push_text(text);
                    }
                    return Ok(());
                }
                _ => {}
            }
        }
        self.argument_of(vm, &Directive::plain(code, index, self.flavor), &argument)
    }

    fn argument_of(&mut self, vm: &mut Vm, d: &Directive, argument: &Object) -> PyResult<()> {
        let conversion = match d.conversion() {
            Ok(c) => c,
            Err(e) => return Err(wrong(vm, e)),
        };
        if !matches!(conversion, Conversion::Str | Conversion::Repr | Conversion::Ascii) || d.width.is_some() {
            vm.check_size(Some(d.asked_len()))?;
        }
        self.convert(vm, d, conversion, argument)
    }

    fn convert(&mut self, vm: &mut Vm, d: &Directive, conversion: Conversion, o: &Object) -> PyResult<()> {
        match conversion {
            Conversion::Str if self.flavor == Flavor::Bytes => {
                let bytes = bytes_of(vm, o)?;
                d.write_text(Text::Latin1(&bytes), &mut self.out);
            }
            Conversion::Str | Conversion::Repr | Conversion::Ascii => {
                let shown = match conversion {
                    Conversion::Str => vm.str_of(o)?,
                    Conversion::Repr => vm.repr(o)?,
                    _ => crate::functions::ascii_of(vm, o)?,
                };
                if let Some(text) = vm.as_text(&shown) {
                    d.write_text(text, &mut self.out);
                }
            }
            Conversion::Char => {
                let c = self.character(vm, o)?;
                d.write_char(c, &mut self.out);
            }
            Conversion::Float(_) => {
                if self.flavor == Flavor::Bytes && !is_real(vm, o) {
                    let type_name = vm.type_name(o);
                    return Err(wrong(vm, PercentError::FloatRequired { flavor: self.flavor, type_name }));
                }
                let f = vm.to_float(o)?;
                d.write_float(f, &mut self.out);
            }
            Conversion::Decimal | Conversion::Octal | Conversion::Hex | Conversion::HexUpper => {
                let i = integer(vm, d, conversion, o)?;
                if let Err(e) = d.check_int_precision() {
                    return Err(wrong(vm, e));
                }
                match vm.as_i64(&i) {
                    Some(i) if d.is_plain() && conversion == Conversion::Decimal => self.out.push_integer(i),
                    Some(i) => d.write_i64(i, &mut self.out),
                    None => {
                        let big = vm.as_big(&i).unwrap_or_default();
                        let limit = vm.int_max_str_digits;
                        if let Err(e) = d.write_int(&big, limit, &mut self.out) {
                            return Err(int_failed(vm, e));
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn character(&mut self, vm: &mut Vm, o: &Object) -> PyResult<u32> {
        let flavor = self.flavor;
        let one = match flavor {
            Flavor::Str => vm.as_text(o).map(|t| (t.len(), t.first())),
            Flavor::Bytes => vm.as_bytes(o).map(|b| (b.len(), b.first().map(|&b| b as u32))),
        };
        match one {
            Some((1, Some(c))) => return Ok(c),
            Some((len, _)) => {
                let type_name = vm.type_name(o);
                return Err(wrong(vm, PercentError::CharLength { flavor, type_name, len }));
            }
            None => {}
        }
        if !vm.is_int(o) && vm.special(o, Special::Index).is_none() {
            let type_name = vm.type_name(o);
            return Err(wrong(vm, PercentError::CharRequired { flavor, type_name }));
        }
        let i = vm.index(o)?;
        let bound = if flavor == Flavor::Str { 0x11_0000 } else { 256 };
        match vm.as_i64(&i) {
            Some(c) if (0..bound).contains(&c) => Ok(c as u32),
            _ => Err(wrong(vm, PercentError::CharRange(flavor))),
        }
    }
}

fn is_real(vm: &Vm, o: &Object) -> bool {
    vm.as_float(o).is_some()
        || vm.is_int(o)
        || vm.special(o, Special::Float).is_some()
        || vm.special(o, Special::Index).is_some()
}

/// The argument of an integer conversion as an int.
fn integer(vm: &mut Vm, d: &Directive, conversion: Conversion, o: &Object) -> PyResult {
    if vm.is_int(o) {
        return Ok(o.clone());
    }
    let decimal = conversion == Conversion::Decimal;
    let converted = if decimal {
        if vm.special(o, Special::Int).is_some() || vm.special(o, Special::Index).is_some() {
            Some(to_int(vm, o))
        } else {
            None
        }
    } else if vm.special(o, Special::Index).is_some() {
        Some(vm.index(o))
    } else {
        None
    };
    match converted {
        Some(Ok(i)) => return Ok(i),
        Some(Err(Stop::Raised)) if vm.raised_is(Exc::TypeError) => {
            vm.take_exception();
        }
        Some(Err(stop)) => return Err(stop),
        None => {}
    }
    let (code, type_name) = (d.code(), vm.type_name(o));
    Err(wrong(
        vm,
        if decimal {
            PercentError::RealRequired { code, type_name }
        } else {
            PercentError::IntRequired { code, type_name }
        },
    ))
}

/// The argument of `%b` (or `%s`) of bytes.
fn bytes_of(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    if vm.shape_of(o) == shape::BYTES {
        return Ok(vm.as_bytes(o).unwrap_or_default().to_vec());
    }
    if let Some(r) = vm.call_special_method(o, Special::Bytes, &[])? {
        return match vm.as_bytes(&r).map(<[u8]>::to_vec) {
            Some(b) if vm.kind(&r) == Kind::Bytes => Ok(b),
            _ => {
                let t = vm.type_name(&r);
                Err(vm.type_error(format!("__bytes__ returned non-bytes (type {t})")))
            }
        };
    }
    match crate::bytes::buffer_opt(vm, o)? {
        Some(b) => Ok(b),
        None => {
            let type_name = vm.type_name(o);
            Err(wrong(vm, PercentError::BytesRequired { type_name }))
        }
    }
}
