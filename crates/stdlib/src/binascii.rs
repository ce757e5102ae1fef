//! `binascii`: bytes as text in base 16, 64 and others, and checksums.

use crate::support::{self, bytes_like, def, flag, int_or, natives};
use ophion_vm::{Object, PyResult, Stop, Vm};

const ERROR: &str = "binascii.Error";
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

natives! {
    static FUNCTIONS = [
        def("hexlify($module, /, data, sep=<unrepresentable>, bytes_per_sep=1)", hexlify, "Hexadecimal representation of binary data."),
        def("b2a_hex($module, /, data, sep=<unrepresentable>, bytes_per_sep=1)", hexlify, "Hexadecimal representation of binary data."),
        def("unhexlify($module, hexstr, /)", unhexlify, "Binary data of hexadecimal representation."),
        def("a2b_hex($module, hexstr, /)", unhexlify, "Binary data of hexadecimal representation."),
        def("b2a_base64($module, data, /, *, newline=True)", b2a_base64, "Base64-code line of data."),
        def("a2b_base64($module, data, /, *, strict_mode=False)", a2b_base64, "Decode a line of base64 data."),
        def("crc32($module, data, crc=0, /)", |vm, a| {
            let (data, start) = (bytes_like(vm, &a[0])?, int_or(vm, &a[1], 0)?);
            Ok(vm.uint(crc32(&data, start as u32) as u64))
        }, "Compute CRC-32 incrementally."),
        def("crc_hqx($module, data, crc, /)", |vm, a| {
            let (data, mut crc) = (bytes_like(vm, &a[0])?, vm.index_i64(&a[1])? as u16);
            for b in data {
                crc ^= u16::from(b) << 8;
                for _ in 0..8 {
                    crc = crc << 1 ^ if crc & 0x8000 != 0 { 0x1021 } else { 0 };
                }
            }
            Ok(vm.uint(crc as u64))
        }, "Compute CRC-CCITT incrementally."),
        def("a2b_uu($module, data, /)", a2b_uu, "Decode a line of uuencoded data."),
        def("b2a_uu($module, data, /, *, backtick=False)", b2a_uu, "Uuencode line of data."),
        def("a2b_qp($module, /, data, header=False)", a2b_qp, "Decode a string of qp-encoded data."),
        def("b2a_qp($module, /, data, quotetabs=False, istext=True, header=False)", b2a_qp, "Encode a string using quoted-printable encoding."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "binascii", &FUNCTIONS);
    support::add_exception(vm, module, ERROR, ophion_vm::Exc::ValueError)?;
    support::add_exception(vm, module, "binascii.Incomplete", ophion_vm::Exc::Exception)
}

fn fail(vm: &mut Vm, message: impl AsRef<str>) -> Stop {
    support::fail(vm, ERROR, message)
}

/// ASCII text or bytes.
fn ascii(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    if !vm.is_str(o) {
        return match bytes_like(vm, o) {
            Ok(b) => Ok(b),
            Err(_) => {
                vm.take_exception();
                let t = vm.type_name(o);
                Err(vm.type_error(format!("argument should be bytes, buffer or ASCII string, not '{t}'")))
            }
        };
    }
    match vm.as_ascii(o) {
        Some(s) => Ok(s.as_bytes().to_vec()),
        None => Err(vm.value_error("string argument should contain only ASCII characters")),
    }
}

/// CRC-32 (ISO 3309, as in zip files), going on from `start`.
pub fn crc32(data: &[u8], start: u32) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut i = 0;
        while i < 256 {
            let mut c = i as u32;
            let mut k = 0;
            while k < 8 {
                c = c >> 1 ^ if c & 1 == 1 { 0xedb8_8320 } else { 0 };
                k += 1;
            }
            table[i] = c;
            i += 1;
        }
        table
    };
    !data.iter().fold(!start, |c, &b| TABLE[(c as u8 ^ b) as usize] ^ c >> 8)
}

fn hexlify(vm: &mut Vm, a: &[Object]) -> PyResult {
    let data = bytes_like(vm, &a[0])?;
    let whole = vm.bytes(&data);
    let args: Vec<Object> = a[1..].iter().filter_map(Object::given).cloned().collect();
    let text = vm.call_method(&whole, "hex", &args)?;
    let text = vm.lossy(&text);
    Ok(vm.bytes(text.as_bytes()))
}

fn unhexlify(vm: &mut Vm, a: &[Object]) -> PyResult {
    let text = ascii(vm, &a[0])?;
    if text.len() % 2 == 1 {
        return Err(fail(vm, "Odd-length string"));
    }
    let digit = |b: u8| (b as char).to_digit(16);
    let mut out = Vec::with_capacity(text.len() / 2);
    for pair in text.chunks(2) {
        match pair {
            &[x, y] => match (digit(x), digit(y)) {
                (Some(x), Some(y)) => out.push((x * 16 + y) as u8),
                _ => return Err(fail(vm, "Non-hexadecimal digit found")),
            },
            _ => break,
        }
    }
    Ok(vm.bytes(&out))
}

fn b2a_base64(vm: &mut Vm, a: &[Object]) -> PyResult {
    let data = bytes_like(vm, &a[0])?;
    let newline = flag(vm, &a[1], true)?;
    let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4 + 1);
    for c in data.chunks(3) {
        let word = c.iter().fold(0u32, |w, &b| w << 8 | u32::from(b)) << (8 * (3 - c.len()));
        for i in 0..4 {
            let six = (word >> (18 - 6 * i) & 63) as usize;
            out.push(if i <= c.len() { ALPHABET[six] } else { b'=' });
        }
    }
    if newline {
        out.push(b'\n');
    }
    Ok(vm.bytes(&out))
}

fn a2b_base64(vm: &mut Vm, a: &[Object]) -> PyResult {
    let text = ascii(vm, &a[0])?;
    let strict = flag(vm, &a[1], false)?;
    if strict && text.first() == Some(&b'=') {
        return Err(fail(vm, "Leading padding not allowed"));
    }
    let (mut out, mut word, mut quads, mut pads) = (Vec::new(), 0u32, 0, 0);
    let mut padded = false;
    for (i, &b) in text.iter().enumerate() {
        if b == b'=' {
            padded = true;
            if strict && quads == 0 {
                return Err(fail(
                    vm,
                    if i == 0 { "Leading padding not allowed" } else { "Excess padding not allowed" },
                ));
            }
            pads += 1;
            if quads >= 2 && quads + pads >= 4 {
                if strict && i + 1 < text.len() {
                    return Err(fail(vm, "Excess data after padding"));
                }
                return Ok(vm.bytes(&out));
            }
            continue;
        }
        let Some(six) = ALPHABET.iter().position(|&x| x == b) else {
            if strict {
                return Err(fail(vm, "Only base64 data is allowed"));
            }
            continue;
        };
        if strict && padded {
            return Err(fail(vm, "Discontinuous padding not allowed"));
        }
        pads = 0;
        word = word << 6 | six as u32;
        quads = (quads + 1) % 4;
        match quads {
            0 => out.push(word as u8),
            2 => out.push((word >> 4) as u8),
            3 => out.push((word >> 2) as u8),
            _ => {}
        }
    }
    match quads {
        0 => Ok(vm.bytes(&out)),
        1 => {
            let n = out.len() / 3 * 4 + 1;
            Err(fail(
                vm,
                format!(
                    "Invalid base64-encoded string: number of data characters ({n}) cannot be 1 more than a multiple of 4"
                ),
            ))
        }
        _ => Err(fail(vm, "Incorrect padding")),
    }
}

fn a2b_uu(vm: &mut Vm, a: &[Object]) -> PyResult {
    let text = ascii(vm, &a[0])?;
    let mut input = text.iter().copied();
    let n = (input.next().unwrap_or(b' ').wrapping_sub(b' ') & 63) as usize;
    let (mut out, mut word, mut bits) = (Vec::new(), 0u32, 0);
    while out.len() < n {
        let six = match input.next() {
            None | Some(b'\n' | b'\r') => 0,
            Some(b @ b' '..=b'`') => u32::from(b - b' ') & 63,
            Some(_) => return Err(fail(vm, "Illegal char")),
        };
        word = word << 6 | six;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((word >> bits) as u8);
        }
    }
    if input.any(|b| !matches!(b, b' ' | b'`' | b'\n' | b'\r')) {
        return Err(fail(vm, "Trailing garbage"));
    }
    Ok(vm.bytes(&out))
}

fn b2a_uu(vm: &mut Vm, a: &[Object]) -> PyResult {
    let data = bytes_like(vm, &a[0])?;
    let backtick = flag(vm, &a[1], false)?;
    if data.len() > 45 {
        return Err(fail(vm, "At most 45 bytes at once"));
    }
    let shown = |six: u32| if six == 0 && backtick { b'`' } else { six as u8 + b' ' };
    let mut out = vec![shown(data.len() as u32)];
    for c in data.chunks(3) {
        let word = c.iter().fold(0u32, |w, &b| w << 8 | u32::from(b)) << (8 * (3 - c.len()));
        out.extend((0..4).map(|i| shown(word >> (18 - 6 * i) & 63)));
    }
    out.push(b'\n');
    Ok(vm.bytes(&out))
}

fn a2b_qp(vm: &mut Vm, a: &[Object]) -> PyResult {
    let text = ascii(vm, &a[0])?;
    let header = flag(vm, &a[1], false)?;
    let hex = |b: Option<&u8>| b.and_then(|&b| (b as char).to_digit(16));
    let (mut out, mut i) = (Vec::new(), 0);
    while let Some(&b) = text.get(i) {
        i += 1;
        match b {
            b'=' => match (text.get(i), hex(text.get(i)), hex(text.get(i + 1))) {
                (None, ..) => break,
                (Some(b'\n' | b'\r'), ..) => {
                    while text.get(i).is_some_and(|&b| b != b'\n') {
                        i += 1;
                    }
                    i += 1;
                }
                (Some(b'='), ..) => {
                    out.push(b'=');
                    i += 1;
                }
                (_, Some(x), Some(y)) => {
                    out.push((x * 16 + y) as u8);
                    i += 2;
                }
                _ => out.push(b'='),
            },
            b'_' if header => out.push(b' '),
            _ => out.push(b),
        }
    }
    Ok(vm.bytes(&out))
}

fn b2a_qp(vm: &mut Vm, a: &[Object]) -> PyResult {
    let data = bytes_like(vm, &a[0])?;
    let (tabs, text, header) = (flag(vm, &a[1], false)?, flag(vm, &a[2], true)?, flag(vm, &a[3], false)?);
    let crlf = data.iter().position(|&b| b == b'\n').is_some_and(|i| i > 0 && data.get(i - 1) == Some(&b'\r'));
    let (mut out, mut line): (Vec<u8>, usize) = (Vec::new(), 0);
    let mut i = 0;
    while let Some(&b) = data.get(i) {
        let next = data.get(i + 1).copied();
        let dot = b == b'.' && line == 0 && matches!(next, None | Some(b'\n' | b'\r' | 0));
        let end_of_line = text && (b == b'\n' || b == b'\r' && next == Some(b'\n'));
        let before_end = match next {
            None => true,
            Some(n) => text && (n == b'\n' || n == b'\r' && data.get(i + 2) == Some(&b'\n')),
        };
        let quoted = b > 126
            || b == b'='
            || header && b == b'_'
            || dot
            || !text && matches!(b, b'\r' | b'\n')
            || matches!(b, b'\t' | b' ') && (next.is_none() || before_end && text)
            || b < 33 && !matches!(b, b'\r' | b'\n' | b'\t' | b' ')
            || b < 33 && tabs && !matches!(b, b'\r' | b'\n');
        if end_of_line && !quoted {
            if crlf {
                out.push(b'\r');
            }
            out.push(b'\n');
            i += if b == b'\r' { 2 } else { 1 };
            line = 0;
            continue;
        }
        let width = if quoted { 3 } else { 1 };
        if line + width >= if before_end && next.is_some() { 77 } else { 76 } {
            out.push(b'=');
            if crlf {
                out.push(b'\r');
            }
            out.push(b'\n');
            line = 0;
        }
        if quoted {
            out.extend(format!("={b:02X}").bytes());
        } else {
            out.push(if header && b == b' ' { b'_' } else { b });
        }
        line += width;
        i += 1;
    }
    Ok(vm.bytes(&out))
}
