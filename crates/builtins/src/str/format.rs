//! `str.format`, `str.format_map` and `str.__format__`.

use super::operators::text;
use crate::object::check_spec;
use crate::support::{exact_name, fail, format_failed, simple_spec};
use ophion_text::format::{FormatSpec, Kind as FormatKind};
use ophion_text::strformat::{
    AutoNumber, Field, FieldConversion, First, MAX_DEPTH, Step, StrFormatError, Template, conversion, split_field_name,
};
use ophion_text::text::{Text, TextBuilder};
use ophion_vm::{Exc, Object, PyResult, Stop, Vm, shape};

pub(super) fn dunder_format(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_spec(vm, &args[1])?;
    if vm.str_len(&args[1]) == 0 {
        return if vm.shape_of(&args[0]) == shape::STR { Ok(args[0].clone()) } else { vm.str_of(&args[0]) };
    }
    if let Some(spec) = simple_spec(vm, &args[1])
        && let Some(n) = spec.shown(vm.str_len(&args[0]))
        && let Some(new) = vm.from_narrow(&args[0], spec.len_of(n), |from, to| {
            spec.lay_out(from.get(..n).unwrap_or(from), false, to);
        })
    {
        return Ok(new);
    }
    let name = exact_name(vm, &args[0], shape::STR, "str");
    let Some(spec) = vm.as_text(&args[1]) else { return Ok(Object::NULL) };
    let new = match FormatSpec::parse(spec, FormatKind::Str, &name) {
        Ok(spec) => {
            let width = vm.str_width(&args[0]).max(if spec.fill > 0xff { 4 } else { 1 });
            vm.check_size(spec.width.unwrap_or(0).checked_mul(width))?;
            spec.format_str(text(vm, &args[0]), &name)
        }
        Err(e) => Err(e),
    };
    match new {
        Ok(new) => Ok(vm.textbuf(&new)),
        Err(e) => Err(format_failed(vm, e)),
    }
}

/// Where replacement fields take their values from.
struct Source<'a> {
    /// None for `format_map`, which has no positional ones.
    positional: Option<Positional<'a>>,
    /// A dict or NULL; for `format_map` any mapping.
    named: Object,
}

enum Positional<'a> {
    Tuple(Object),
    Arguments(&'a [Object]),
}

impl Positional<'_> {
    fn get(&self, vm: &Vm, i: usize) -> Option<Object> {
        match self {
            Positional::Tuple(tuple) => vm.tuple_items(tuple)?.get(i).cloned(),
            Positional::Arguments(list) => list.get(i).cloned(),
        }
    }
}

/// `format` called without keywords.
pub(super) fn format_positional(vm: &mut Vm, args: &[Object]) -> PyResult {
    render_all(vm, &args[0], Source { positional: Some(Positional::Arguments(&args[1..])), named: Object::NULL })
}
pub(super) fn format(vm: &mut Vm, args: &[Object]) -> PyResult {
    render_all(vm, &args[0], Source { positional: Some(Positional::Tuple(args[1].clone())), named: args[2].clone() })
}
pub(super) fn format_map(vm: &mut Vm, args: &[Object]) -> PyResult {
    render_all(vm, &args[0], Source { positional: None, named: args[1].clone() })
}

fn render_all(vm: &mut Vm, template: &Object, source: Source<'_>) -> PyResult {
    let Some(held) = vm.hold_text(template) else { return Ok(Object::NULL) };
    let text = held.text();
    if !text.iter().any(|c| c == u32::from(b'{') || c == u32::from(b'}')) {
        return Ok(template.clone());
    }
    let template = text;
    let mut out = TextBuilder::with_capacity(template.len() + 16);
    let mut numbers = AutoNumber::new();
    render(vm, template, &source, &mut numbers, MAX_DEPTH, &mut out)?;
    let text = out.finish();
    Ok(vm.textbuf(&text))
}

#[cold]
fn wrong(vm: &mut Vm, e: StrFormatError) -> Stop {
    fail(vm, e.exception(), &e.message())
}

fn render(
    vm: &mut Vm,
    template: Text<'_>,
    source: &Source<'_>,
    numbers: &mut AutoNumber,
    depth: usize,
    out: &mut TextBuilder,
) -> PyResult<()> {
    if depth == 0 {
        return Err(wrong(vm, StrFormatError::TooDeep));
    }
    for chunk in Template::new(template) {
        let chunk = match chunk {
            Ok(c) => c,
            Err(e) => return Err(wrong(vm, e)),
        };
        out.push_text(template.slice(chunk.literal));
        if let Some(field) = chunk.field {
            replace_field(vm, template, &field, source, numbers, depth, out)?;
        }
    }
    Ok(())
}

fn replace_field(
    vm: &mut Vm,
    template: Text<'_>,
    field: &Field,
    source: &Source<'_>,
    numbers: &mut AutoNumber,
    depth: usize,
    out: &mut TextBuilder,
) -> PyResult<()> {
    let mut value = field_value(vm, template, field, source, numbers)?;
    if let Some(letter) = field.conversion {
        value = match conversion(letter) {
            Ok(FieldConversion::Str) => vm.str_of(&value)?,
            Ok(FieldConversion::Repr) => vm.repr(&value)?,
            Ok(FieldConversion::Ascii) => crate::functions::ascii_of(vm, &value)?,
            Err(e) => return Err(wrong(vm, e)),
        };
    }
    if field.spec.is_empty() {
        // What most fields are.
        if value.value().is_int() {
            out.push_integer(value.value().as_int());
            return Ok(());
        }
        if vm.shape_of(&value) == shape::STR {
            out.push_text(text(vm, &value));
            return Ok(());
        }
    }
    let spec = if field.nested {
        let mut inner = TextBuilder::new();
        render(vm, template.slice(field.spec.clone()), source, numbers, depth - 1, &mut inner)?;
        let inner = inner.finish();
        vm.textbuf(&inner)
    } else {
        vm.text(template.slice(field.spec.clone()))
    };
    let shown =
        if vm.str_len(&spec) == 0 && vm.shape_of(&value) == shape::STR { value } else { vm.format(&value, &spec)? };
    out.push_text(text(vm, &shown));
    Ok(())
}

fn field_value(
    vm: &mut Vm,
    template: Text<'_>,
    field: &Field,
    source: &Source<'_>,
    numbers: &mut AutoNumber,
) -> PyResult {
    let split = split_field_name(template, field.name.clone());
    let (first, path) = match split {
        Ok(s) => s,
        Err(e) => return Err(wrong(vm, e)),
    };
    let first = match numbers.resolve(first) {
        Ok(f) => f,
        Err(e) => return Err(wrong(vm, e)),
    };
    let mut value = match first {
        First::Index(i) => match &source.positional {
            None => return Err(wrong(vm, StrFormatError::PositionalInMap)),
            Some(list) => match list.get(vm, i) {
                Some(v) => v,
                None => {
                    let text = format!("Replacement index {i} out of range for positional args tuple");
                    return Err(vm.raise(Exc::IndexError, text));
                }
            },
        },
        First::Name(range)
            if let Some(Some(value)) = vm.keyword_value(&source.named, template.slice(range.clone())) =>
        {
            value
        }
        First::Name(range) => {
            let key = vm.text(template.slice(range));
            if source.named.is_null() {
                return Err(vm.key_error(&key));
            }
            vm.get_item(&source.named, &key)?
        }
        First::Empty => return Err(vm.internal_error("a field without number")),
    };
    for step in path {
        value = match step {
            Ok(Step::Attribute(range)) => {
                let name = vm.text(template.slice(range));
                vm.getattr(&value, &name)?
            }
            Ok(Step::Index(i)) => {
                let key = vm.usize(i);
                vm.get_item(&value, &key)?
            }
            Ok(Step::Key(range)) => {
                let key = vm.text(template.slice(range));
                vm.get_item(&value, &key)?
            }
            Err(e) => return Err(wrong(vm, e)),
        };
    }
    Ok(value)
}
