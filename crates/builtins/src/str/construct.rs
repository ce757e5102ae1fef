//! `str(...)` and `str.encode`.

use crate::codecs;
use crate::support::{named_type, new_is_exact, of_class};
use ophion_vm::{Object, PyResult, Vm, shape};

pub(super) fn new(vm: &mut Vm, args: &[Object]) -> PyResult {
    let exact = new_is_exact(vm, &args[0], shape::STR)?;
    let (object, encoding, errors) = (&args[1], &args[2], &args[3]);
    let value = if encoding.is_null() && errors.is_null() {
        match object.given() {
            None => vm.str(""),
            Some(o) if exact => return crate::containers::nested::text_last(vm, o, ophion_vm::Special::Str),
            Some(o) => vm.str_of(o)?,
        }
    } else {
        let names = codec_arguments(vm, encoding, errors, "str")?;
        match object.given() {
            None => vm.str(""),
            Some(o) => decode_object(vm, o, &names.0, &names.1)?,
        }
    };
    if exact { Ok(value) } else { of_class(vm, &args[0], false, value) }
}

/// The arguments `encoding` and `errors`, defaults filled in.
/// Is an argument that names a codec left out, or the usual name of UTF-8?
pub(crate) fn is_utf8(vm: &Vm, encoding: &Object) -> bool {
    encoding.is_null() || matches!(vm.as_text(encoding), Some(ophion_text::text::Text::Latin1(b"utf-8")))
}

pub(crate) fn codec_arguments(
    vm: &mut Vm,
    encoding: &Object,
    errors: &Object,
    function: &str,
) -> PyResult<(String, String)> {
    let mut texts = [String::from("utf-8"), String::from("strict")];
    for (i, (o, name)) in [(encoding, "encoding"), (errors, "errors")].into_iter().enumerate() {
        let Some(o) = o.given() else { continue };
        let Some(text) = vm.as_text(o) else {
            let t = if function == "str" { vm.type_name(o) } else { named_type(vm, o) };
            return Err(vm.type_error(format!("{function}() argument '{name}' must be str, not {t}")));
        };
        if text.contains_code(0) {
            return Err(vm.value_error("embedded null character"));
        }
        texts[i] = text.to_string_lossy();
    }
    let [encoding, errors] = texts;
    Ok((encoding, errors))
}

fn decode_object(vm: &mut Vm, o: &Object, encoding: &str, errors: &str) -> PyResult {
    if vm.is_str(o) {
        return Err(vm.type_error("decoding str is not supported"));
    }
    if vm.as_bytes(o).is_some() {
        return codecs::decode(vm, o, encoding, errors);
    }
    match crate::bytes::buffer_opt(vm, o)? {
        Some(bytes) => {
            let b = vm.bytes(&bytes);
            codecs::decode(vm, &b, encoding, errors)
        }
        None => {
            let t = vm.type_name(o);
            Err(vm.type_error(format!("decoding to str: need a bytes-like object, {t} found")))
        }
    }
}

pub(super) fn encode(vm: &mut Vm, args: &[Object]) -> PyResult {
    if is_utf8(vm, &args[1]) && args[2].is_null() {
        return codecs::encode(vm, &args[0], "utf-8", "strict");
    }
    let (encoding, errors) = codec_arguments(vm, &args[1], &args[2], "encode")?;
    codecs::encode(vm, &args[0], &encoding, &errors)
}
