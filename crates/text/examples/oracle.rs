//! Answers questions about the crate on standard input, one a line, for `tools/compare.py` to hold against the reference
//! interpreter. A line is an operation and its arguments, separated by tabs; texts are the hexadecimal of their WTF-8,
//! integers are decimal, floats the decimal of their bits. An answer is text, or `!Exception: message`.

use std::fmt::Write as _;
use std::io::{BufRead, BufWriter, Write as _};
use std::ops::Range;

use dashu_int::IBig;
use ophion_text::bytes;
use ophion_text::codec::{Encoding, Endian};
use ophion_text::float::{self, FloatError};
use ophion_text::format::{FormatSpec, Kind};
use ophion_text::hash::HashKey;
use ophion_text::int::{self, IntError};
use ophion_text::percent::{self, Conversion, Flavor, PercentError, Piece};
use ophion_text::repr;
use ophion_text::strformat;
use ophion_text::text::{Align, Side, Text, TextBuf, TextBuilder, clamp_range, join};
use ophion_text::unicode;

fn main() {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let fields: Vec<&str> = line.split('\t').collect();
        let answer = answer(fields[0], &fields[1..]).unwrap_or_else(|error| format!("!{error}"));
        writeln!(out, "{answer}").expect("standard output");
    }
}

type Answer = Result<String, String>;

fn unhex(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).expect("hex") as u8;
    text.as_bytes().chunks(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

fn text(field: &str) -> TextBuf {
    TextBuf::from_wtf8(&unhex(field)).expect("WTF-8")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

fn shown(text: &TextBuf) -> String {
    hex(&text.as_text().to_wtf8())
}

fn big(field: &str) -> IBig {
    field.parse().expect("an integer")
}

fn float(field: &str) -> f64 {
    f64::from_bits(field.parse().expect("bits"))
}

fn number<T: std::str::FromStr>(field: &str) -> T {
    field.parse().ok().expect("a number")
}

fn bits(x: f64) -> String {
    if x.is_nan() { "nan".to_string() } else { x.to_bits().to_string() }
}

fn int_error(error: IntError) -> String {
    format!("{}: {}", error.exception().name(), error.message())
}

fn float_error(error: FloatError) -> String {
    match error.errno() {
        Some(errno) => format!("{}: ({errno}, '{}')", error.exception().name(), error.message()),
        None => format!("{}: {}", error.exception().name(), error.message()),
    }
}

fn ranges(ranges: Vec<Range<usize>>) -> String {
    ranges.iter().map(|range| format!("{}-{}", range.start, range.end)).collect::<Vec<_>>().join(",")
}

fn found(at: Option<usize>) -> String {
    at.map_or("-1".to_string(), |at| at.to_string())
}

fn encoding(name: &str) -> Encoding {
    match name {
        "utf-8" => Encoding::Utf8,
        "utf-16-le" => Encoding::Utf16(Endian::Little),
        "utf-16-be" => Encoding::Utf16(Endian::Big),
        "utf-32-le" => Encoding::Utf32(Endian::Little),
        "utf-32-be" => Encoding::Utf32(Endian::Big),
        "latin-1" => Encoding::Latin1,
        _ => Encoding::Ascii,
    }
}

fn code_points() -> String {
    let mut out = String::new();
    for code in 0..0x110000 {
        for predicate in [
            unicode::is_alpha,
            unicode::is_decimal,
            unicode::is_digit,
            unicode::is_numeric,
            unicode::is_alnum,
            unicode::is_lower,
            unicode::is_upper,
            unicode::is_title,
            unicode::is_space,
            unicode::is_printable,
            unicode::is_identifier_start,
            unicode::is_identifier_continue,
            unicode::is_line_break,
        ] {
            out.push(if predicate(code) { '1' } else { '0' });
        }
        for map in unicode::case_maps(code) {
            out.push(' ');
            out.push_str(&shown(&map));
        }
        let value = |value: Option<u32>| value.map_or(-1, i64::from);
        let numeric = unicode::numeric_value(code).map_or("-1".to_string(), bits);
        let (decimal, digit) = (value(unicode::decimal_value(code)), value(unicode::digit_value(code)));
        let _ = writeln!(out, " {decimal} {digit} {numeric}");
    }
    out
}

fn answer(operation: &str, args: &[&str]) -> Answer {
    Ok(match operation {
        "codepoints" => code_points(),
        "case" => {
            let text = text(args[0]);
            let text = text.as_text();
            [text.to_upper(), text.to_lower(), text.to_title(), text.capitalize(), text.swap_case(), text.case_fold()]
                .iter()
                .map(shown)
                .collect::<Vec<_>>()
                .join(",")
        }
        "predicates" => {
            let text = text(args[0]);
            let text = text.as_text();
            [
                text.is_alpha(),
                text.is_decimal(),
                text.is_digit(),
                text.is_numeric(),
                text.is_alnum(),
                text.is_lower(),
                text.is_upper(),
                text.is_title(),
                text.is_space(),
                text.is_printable(),
                text.is_identifier(),
                text.is_ascii(),
            ]
            .map(|holds| if holds { "1" } else { "0" })
            .concat()
        }
        "repr" => shown(&repr::repr(text(args[0]).as_text())),
        "ascii" => shown(&repr::ascii(text(args[0]).as_text())),
        "repr_bytes" => shown(&repr::repr_bytes(&unhex(args[0]))),
        "hash" => HashKey::default().hash_text(text(args[0]).as_text()).to_string(),
        "search" => {
            let (hay, needle) = (text(args[0]), text(args[1]));
            let (hay, needle) = (hay.as_text(), needle.as_text());
            let Some(range) = clamp_range(hay.len(), number(args[2]), number(args[3])) else {
                return Ok("-1 -1 0 0 0".to_string());
            };
            let start = range.start;
            let part = hay.slice(range);
            let at = |at: Option<usize>| found(at.map(|at| at + start));
            let (first, last, count) = (at(part.find(needle)), at(part.rfind(needle)), part.count(needle));
            format!("{first} {last} {count} {} {}", part.starts_with(needle) as u8, part.ends_with(needle) as u8)
        }
        "split" => {
            let (hay, separator, max) = (text(args[0]), text(args[1]), number::<isize>(args[2]));
            let (hay, separator) = (hay.as_text(), separator.as_text());
            let max = usize::try_from(max).unwrap_or(usize::MAX);
            if separator.is_empty() {
                format!("{};{}", ranges(hay.split_whitespace(max)), ranges(hay.rsplit_whitespace(max)))
            } else {
                format!("{};{}", ranges(hay.split(separator, max)), ranges(hay.rsplit(separator, max)))
            }
        }
        "bytes" => {
            let data = unhex(args[0]);
            let flags = [
                bytes::is_alpha(&data),
                bytes::is_digit(&data),
                bytes::is_alnum(&data),
                bytes::is_space_all(&data),
                bytes::is_lower(&data),
                bytes::is_upper(&data),
                bytes::is_title(&data),
            ]
            .map(|holds| if holds { "1" } else { "0" })
            .concat();
            let max = number(args[1]);
            let pieces = |ranges: Vec<Range<usize>>| {
                ranges.into_iter().map(|range| hex(&data[range])).collect::<Vec<_>>().join(" ")
            };
            let sides = [Side::Both, Side::Left, Side::Right].map(|side| hex(&data[bytes::strip(&data, side)]));
            [
                flags,
                hex(&bytes::to_title(&data)),
                hex(&bytes::capitalize(&data)),
                hex(&bytes::swap_case(&data)),
                pieces(bytes::split_whitespace(&data, max)),
                pieces(bytes::rsplit_whitespace(&data, max)),
                pieces(bytes::split_lines(&data, false)),
                pieces(bytes::split_lines(&data, true)),
                sides.join(" "),
                bytes::hex(&data, Some(b'-'), number(args[2])),
            ]
            .join(",")
        }
        "bytes_fromhex" => {
            let data = bytes::from_hex(text(args[0]).as_text());
            hex(&data.map_err(|error| format!("ValueError: {}", error.message()))?)
        }
        "lines" => {
            let text = text(args[0]);
            format!("{};{}", ranges(text.as_text().split_lines(false)), ranges(text.as_text().split_lines(true)))
        }
        "strip" => {
            let (hay, unwanted) = (text(args[0]), text(args[1]));
            let sides = [Side::Both, Side::Left, Side::Right];
            let strip = |side| match unwanted.is_empty() {
                true => hay.as_text().strip(side),
                false => hay.as_text().strip_codes(side, unwanted.as_text()),
            };
            sides.map(|side| shown(&hay.as_text().slice(strip(side)).to_buf())).join(",")
        }
        "replace" => {
            let [hay, old, new] = [0, 1, 2].map(|at| text(args[at]));
            let max = usize::try_from(number::<isize>(args[3])).unwrap_or(usize::MAX);
            let result = hay.as_text().replace(old.as_text(), new.as_text(), max, 1 << 20);
            shown(&result.expect("short").unwrap_or(hay))
        }
        "pad" => {
            let (hay, width, fill) = (text(args[0]), number(args[1]), number(args[2]));
            let pad = |align| shown(&hay.as_text().pad(align, width, fill).unwrap_or(hay.clone()));
            let zero = shown(&hay.as_text().zero_fill(width).unwrap_or(hay.clone()));
            let tabs = hay.as_text().expand_tabs(width, 1 << 20).expect("short").unwrap_or(hay.clone());
            let joined = join(hay.as_text(), [hay.as_text(), Text::Ucs4(&[fill])]).expect("short");
            format!(
                "{},{},{},{zero},{},{}",
                pad(Align::Left),
                pad(Align::Right),
                pad(Align::Center),
                shown(&tabs),
                shown(&joined)
            )
        }
        "decode" => {
            let mut out = TextBuilder::new();
            let result = encoding(args[0]).decode(&unhex(args[1]), 0, args[2] == "1", &mut out);
            let end = result.map_err(|error| format!("{} {} {}", error.start, error.end, error.reason))?;
            format!("{} {end}", shown(&out.finish()))
        }
        "encode" => {
            let mut out = Vec::new();
            let result = encoding(args[0]).encode(text(args[1]).as_text(), 0, &mut out);
            result.map_err(|error| format!("{} {} {}", error.start, error.end, error.reason))?;
            hex(&out)
        }
        "int_parse" => {
            let (source, base) = (text(args[0]), number(args[1]));
            let quoted = repr::repr(source.as_text()).as_text().to_string_lossy();
            let value = int::parse(source.as_text(), base, 4300, &mut |_| true);
            value.map_err(|error| format!("ValueError: {}", error.message(base, &quoted)))?.to_string()
        }
        "int" => {
            let (a, b) = (big(args[0]), big(args[1]));
            let error = |result: Result<IBig, IntError>| match result {
                Ok(value) => value.to_string(),
                Err(error) => int_error(error),
            };
            let real = |result: Result<f64, FloatError>| result.map_or_else(float_error, bits);
            [
                error(int::floor_div(&a, &b)),
                error(int::modulo(&a, &b)),
                int::divmod(&a, &b).map_or_else(int_error, |(q, r)| format!("{q} {r}")),
                (&a & &b).to_string(),
                (&a | &b).to_string(),
                (&a ^ &b).to_string(),
                (!&a).to_string(),
                int::gcd(&a, &b).to_string(),
                int::lcm(&a, &b).to_string(),
                error(int::isqrt(&a)),
                int::bit_length(&a).to_string(),
                int::bit_count(&a).to_string(),
                int::hash_int(&a).to_string(),
                real(float::true_divide(&a, &b)),
                real(float::from_int(&a)),
                [2, 8, 16, 36, 7].map(|radix| int::radix_text(&a, radix)).join(" "),
            ]
            .join(",")
        }
        "int_small" => {
            let (a, b, c) = (big(args[0]), big(args[1]), big(args[2]));
            let error = |result: Result<IBig, IntError>| match result {
                Ok(value) => value.to_string(),
                Err(error) => int_error(error),
            };
            let tens = usize::try_from(&b).unwrap_or(0);
            [
                error(int::pow(&a, &b, 1 << 20, &mut |_| true)),
                error(int::shl(&a, &b, 1 << 20)),
                error(int::shr(&a, &b)),
                error(int::pow_mod(&a, &b, &c, &mut |_| true)),
                int::round_to_ten_power(&c, tens).to_string(),
            ]
            .join(",")
        }
        "int_bytes" => {
            let endian = if args[2] == "big" { Endian::Big } else { Endian::Little };
            let signed = args[3] == "1";
            let bytes = int::to_bytes(&big(args[0]), number(args[1]), endian, signed).map_err(int_error)?;
            format!("{} {}", hex(&bytes), int::from_bytes(&bytes, endian, signed))
        }
        "float_parse" => {
            let source = text(args[0]);
            let quoted = repr::repr(source.as_text()).as_text().to_string_lossy();
            let value = float::parse(source.as_text());
            bits(value.map_err(|error| format!("ValueError: {}", error.message(&quoted)))?)
        }
        "fromhex" => bits(float::from_hex(text(args[0]).as_text()).map_err(float_error)?),
        "float" => {
            let x = float(args[0]);
            let ratio = float::as_integer_ratio(x).map_or_else(float_error, |(top, bottom)| format!("{top} {bottom}"));
            let whole = |result: Result<IBig, FloatError>| result.map_or_else(float_error, |value| value.to_string());
            [
                float::repr(x),
                float::hex(x),
                ratio,
                whole(float::to_int(x)),
                whole(float::floor(x)),
                whole(float::ceil(x)),
                whole(float::round_to_int(x)),
                int::hash_f64(x).map_or("nan".to_string(), |hash| hash.to_string()),
            ]
            .join(",")
        }
        "round" => bits(float::round(float(args[0]), number(args[1])).map_err(float_error)?),
        "float_pair" => {
            let (a, b) = (float(args[0]), float(args[1]));
            let real = |result: Result<f64, FloatError>| result.map_or_else(float_error, bits);
            let pair = float::divmod(a, b).map_or_else(float_error, |(q, r)| format!("{} {}", bits(q), bits(r)));
            let power = match float::pow(a, b) {
                Err(FloatError::Complex) => "complex".to_string(),
                result => real(result),
            };
            [
                real(float::floor_div(a, b)),
                real(float::modulo(a, b)),
                pair,
                power,
                float::repr_complex(a, b),
                int::hash_f64(a)
                    .zip(int::hash_f64(b))
                    .map_or("nan".to_string(), |(real, imag)| int::hash_complex(real, imag).to_string()),
            ]
            .join(",")
        }
        "compare" => match float::cmp_int(&big(args[0]), float(args[1])) {
            None => "nan".to_string(),
            Some(order) => (order as i8).to_string(),
        },
        "format" => {
            let spec = text(args[2]);
            let spec = spec.as_text();
            let result = match args[0] {
                "str" => FormatSpec::parse(spec, Kind::Str, "str")
                    .and_then(|spec| spec.format_str(text(args[1]).as_text(), "str")),
                "int" => FormatSpec::parse(spec, Kind::Int, "int")
                    .and_then(|spec| spec.format_int(&big(args[1]), "int", 4300)),
                "float" => FormatSpec::parse(spec, Kind::Float, "float")
                    .and_then(|spec| spec.format_float(float(args[1]), "float")),
                _ => {
                    let (real, imag) = args[1].split_once(' ').expect("two parts");
                    FormatSpec::parse(spec, Kind::Complex, "complex")
                        .and_then(|spec| spec.format_complex(float(real), float(imag), "complex"))
                }
            };
            shown(&result.map_err(|error| format!("{}: {}", error.exception().name(), error.message()))?)
        }
        "percent" => {
            let result = percent_one(text(args[2]).as_text(), args[0], args[1]);
            shown(&result.map_err(|error| format!("{}: {}", error.exception().name(), error.message()))?)
        }
        "strformat" => {
            let source = text(args[0]);
            let source = source.as_text();
            let mut out = Vec::new();
            for chunk in strformat::Template::new(source) {
                let chunk = chunk.map_err(|error| format!("ValueError: {}", error.message()))?;
                let slice = |range: &Range<usize>| shown(&source.slice(range.clone()).to_buf());
                let literal = slice(&chunk.literal);
                out.push(match chunk.field {
                    None => format!("{literal}/None"),
                    Some(field) => {
                        let conversion = field.conversion.map_or("None".to_string(), |code| code.to_string());
                        format!("{literal}/{}/{}/{conversion}", slice(&field.name), slice(&field.spec))
                    }
                });
            }
            out.join(",")
        }
        "field_name" => {
            let source = text(args[0]);
            let source = source.as_text();
            let error = |error: strformat::StrFormatError| format!("ValueError: {}", error.message());
            let slice = |range: &Range<usize>| shown(&source.slice(range.clone()).to_buf());
            let (first, path) = strformat::split_field_name(source, 0..source.len()).map_err(error)?;
            let mut out = vec![match first {
                strformat::First::Empty => "str:".to_string(),
                strformat::First::Index(index) => format!("int:{index}"),
                strformat::First::Name(name) => format!("str:{}", slice(&name)),
            }];
            for step in path {
                out.push(match step.map_err(error)? {
                    strformat::Step::Attribute(name) => format!("True:str:{}", slice(&name)),
                    strformat::Step::Index(index) => format!("False:int:{index}"),
                    strformat::Step::Key(name) => format!("False:str:{}", slice(&name)),
                });
            }
            out.join(",")
        }
        _ => panic!("unknown operation {operation}"),
    })
}

/// Formats one argument, of the type that `kind` names, as `template % (argument,)` does.
fn percent_one(template: Text<'_>, kind: &str, value: &str) -> Result<TextBuf, PercentError> {
    let mut out = TextBuilder::new();
    let mut left = Some(());
    for piece in percent::Template::new(template, Flavor::Str) {
        let directive = match piece {
            Piece::Literal(range) => {
                out.push_text(template.slice(range));
                continue;
            }
            Piece::Directive(directive) => directive,
            Piece::Plain { code, index } => percent::Directive::plain(code, index, Flavor::Str),
        };
        if directive.key.is_some() {
            return Err(PercentError::MappingRequired);
        }
        if let Some(problem) = directive.problem {
            return Err(problem);
        }
        left.take().ok_or(PercentError::NotEnoughArguments)?;
        let type_name = kind.to_string();
        let code = directive.code();
        match (directive.conversion()?, kind) {
            (Conversion::Str, "str") => directive.write_text(text(value).as_text(), &mut out),
            (Conversion::Repr, "str") => directive.write_text(repr::repr(text(value).as_text()).as_text(), &mut out),
            (Conversion::Ascii, "str") => directive.write_text(repr::ascii(text(value).as_text()).as_text(), &mut out),
            (Conversion::Str | Conversion::Repr | Conversion::Ascii, "int") => {
                directive.write_text(Text::Latin1(value.as_bytes()), &mut out);
            }
            (Conversion::Str | Conversion::Repr | Conversion::Ascii, _) => {
                directive.write_text(Text::Latin1(float::repr(float(value)).as_bytes()), &mut out);
            }
            (Conversion::Char, "int") => {
                let code = u32::try_from(&big(value)).ok().filter(|&code| code < 0x110000);
                directive.write_char(code.ok_or(PercentError::CharRange(Flavor::Str))?, &mut out);
            }
            (Conversion::Char, "str") => {
                let text = text(value);
                if text.len() != 1 {
                    return Err(PercentError::CharLength { flavor: Flavor::Str, type_name, len: text.len() });
                }
                directive.write_char(text.as_text().get(0), &mut out);
            }
            (Conversion::Char, _) => return Err(PercentError::CharRequired { flavor: Flavor::Str, type_name }),
            (Conversion::Float(_), "str") => {
                return Err(PercentError::FloatRequired { flavor: Flavor::Str, type_name });
            }
            (Conversion::Float(_), "int") => {
                directive.write_float(float::from_int(&big(value)).expect("small"), &mut out);
            }
            (Conversion::Float(_), _) => directive.write_float(float(value), &mut out),
            (_, "int") => directive.write_int(&big(value), 4300, &mut out).expect("short"),
            (Conversion::Decimal, "float") => {
                directive.write_int(&float::to_int(float(value)).expect("finite"), 4300, &mut out).expect("short");
            }
            (Conversion::Decimal, _) => return Err(PercentError::RealRequired { code, type_name }),
            _ => return Err(PercentError::IntRequired { code, type_name }),
        }
    }
    if left.is_some() {
        return Err(PercentError::NotAllConverted(Flavor::Str));
    }
    Ok(out.finish())
}
