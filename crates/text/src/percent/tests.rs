//! Expectations are the reference interpreter's.

use super::*;
use crate::text::TextBuf;

enum Arg {
    Int(i64),
    Float(f64),
    Str(&'static str),
}

/// Formats with one argument per directive, stars taking integers.
fn percent(template: &str, args: &[Arg]) -> Result<String, PercentError> {
    let text = TextBuf::from(template);
    let text = text.as_text();
    let mut args = args.iter();
    let mut next = || args.next().ok_or(PercentError::NotEnoughArguments);
    let mut out = TextBuilder::new();
    for piece in Template::new(text, Flavor::Str) {
        let mut directive = match piece {
            Piece::Literal(range) => {
                out.push_text(text.slice(range));
                continue;
            }
            Piece::Directive(directive) => directive,
            Piece::Plain { code, index } => Directive::plain(code, index, Flavor::Str),
        };
        if directive.width == Some(Count::Argument) {
            let Arg::Int(width) = next()? else { return Err(PercentError::StarWantsInt) };
            directive.set_width(*width as isize);
        }
        if directive.precision == Some(Count::Argument) {
            let Arg::Int(precision) = next()? else { return Err(PercentError::StarWantsInt) };
            directive.set_precision(*precision as i32);
        }
        if let Some(problem) = directive.problem {
            return Err(problem);
        }
        let arg = next()?;
        match (directive.conversion()?, arg) {
            (Conversion::Float(_), Arg::Float(value)) => directive.write_float(*value, &mut out),
            (Conversion::Char, Arg::Int(code)) => directive.write_char(*code as u32, &mut out),
            (_, Arg::Int(value)) => {
                let mut other = TextBuilder::new();
                directive.write_int(&IBig::from(*value), 0, &mut other).expect("no limit");
                directive.write_i64(*value, &mut out);
                let (small, big) = (out.clone().finish(), other.finish());
                assert!(small.as_text().ends_with(big.as_text()));
            }
            (_, Arg::Str(text)) => directive.write_text(TextBuf::from(*text).as_text(), &mut out),
            _ => return Err(PercentError::StarWantsInt),
        }
    }
    Ok(out.finish().as_text().to_string_lossy())
}

#[test]
fn integers() {
    for (template, value, expected) in [
        ("%d", 5, "5"),
        ("%ld", 5, "5"),
        ("%+d", 5, "+5"),
        ("% d", 5, " 5"),
        ("%+ d", 5, "+5"),
        ("%-5d|", 5, "5    |"),
        ("%05d", -5, "-0005"),
        ("%-05d|", 5, "5    |"),
        ("%.5d", -42, "-00042"),
        ("%8.5d", -42, "  -00042"),
        ("%08.5d", -42, "-0000042"),
        ("%#x", 255, "0xff"),
        ("%#X", 255, "0XFF"),
        ("%#o", 8, "0o10"),
        ("%#x", -255, "-0xff"),
        ("%#010x", 255, "0x000000ff"),
        ("%#.5x", 255, "0x000ff"),
        ("%#5.3x|", 1, "0x001|"),
        ("%.0d", 0, "0"),
        ("%5c|", 97, "    a|"),
        ("%05c|", 97, "    a|"),
        ("%%%d%%", 1, "%1%"),
    ] {
        assert_eq!(percent(template, &[Arg::Int(value)]).as_deref(), Ok(expected), "{template}");
    }
}

#[test]
fn floats_and_texts() {
    for (template, value, expected) in [
        ("%f", f64::INFINITY, "inf"),
        ("%05f", f64::INFINITY, "00inf"),
        ("%+05f", f64::NAN, "+0nan"),
        ("%-8f|", f64::NEG_INFINITY, "-inf    |"),
        ("%F", f64::NAN, "NAN"),
        ("%g", 1e10, "1e+10"),
        ("%#g", 1.0, "1.00000"),
        ("%G", 1e-10, "1E-10"),
        ("%.0f", 0.5, "0"),
        ("%#.0f", 1.0, "1."),
        ("% f", 1.0, " 1.000000"),
        ("%010.3f", -3.241_59, "-00003.242"),
    ] {
        assert_eq!(percent(template, &[Arg::Float(value)]).as_deref(), Ok(expected), "{template}");
    }
    assert_eq!(
        percent("%5.2s|%-4s|%05s", &[Arg::Str("abc"), Arg::Str("d"), Arg::Str("e")]).as_deref(),
        Ok("   ab|d   |    e")
    );
    assert_eq!(
        percent("%*d|%-*d|%.*f", &[Arg::Int(-3), Arg::Int(1), Arg::Int(3), Arg::Int(2), Arg::Int(2), Arg::Float(1.5)])
            .as_deref(),
        Ok("1  |2  |1.50")
    );
}

#[test]
fn errors_come_in_order() {
    let error = |template: &str, args: &[Arg]| match percent(template, args) {
        Ok(text) => text,
        Err(error) => format!("{}: {}", error.exception().name(), error.message()),
    };
    assert_eq!(error("%", &[]), "ValueError: incomplete format");
    assert_eq!(error("%*", &[]), "TypeError: not enough arguments for format string");
    assert_eq!(error("%*", &[Arg::Int(1)]), "ValueError: incomplete format");
    assert_eq!(error("%5%|", &[]), "TypeError: not enough arguments for format string");
    assert_eq!(error("%.3%", &[Arg::Int(1)]), "ValueError: unsupported format character '%' (0x25) at index 3");
    assert_eq!(error("%lld", &[Arg::Int(1)]), "ValueError: unsupported format character 'l' (0x6c) at index 2");
    assert_eq!(error("%\u{20ac}", &[Arg::Int(1)]), "ValueError: unsupported format character '?' (0x20ac) at index 1");
    assert_eq!(error("%(a", &[]), "ValueError: incomplete format key");
    assert_eq!(error("%99999999999999999999d", &[]), "ValueError: width too big");
    assert_eq!(error("%.2147483648d", &[]), "ValueError: precision too big");
    assert_eq!(error("%d %", &[]), "TypeError: not enough arguments for format string");
}

#[test]
fn keys_may_nest_parentheses() {
    let pieces: Vec<Piece> = Template::new(Text::Latin1(b"a%(b(c)d)s%%"), Flavor::Bytes).collect();
    let [Piece::Literal(first), Piece::Directive(directive), Piece::Literal(last)] = &pieces[..] else {
        panic!("{pieces:?}")
    };
    assert_eq!((first.clone(), last.clone()), (0..1, 11..12));
    assert_eq!(directive.key, Some(Key::Name(3..8)));
    assert_eq!(directive.conversion(), Ok(Conversion::Str));
}
