//! Bytes that are, or are not, the text of a program; the messages are those of CPython 3.14.

use ophion_syntax::decode;

fn message(bytes: &[u8], filename: Option<&str>) -> (String, u32, i32) {
    let error = decode(bytes, filename).expect_err("the bytes do not decode");
    let place = error.place.as_ref();
    (error.message.clone(), place.map_or(0, |place| place.lineno), place.map_or(-1, |place| place.offset))
}

#[test]
fn encodings_are_declared_in_the_first_two_lines() {
    let text = |bytes: &[u8]| decode(bytes, None).expect("the bytes decode");
    assert_eq!(text(b"# coding: latin-1\nx = '\xe9'"), "# coding: latin-1\nx = 'é'");
    assert_eq!(text(b"#!python\n# -*- coding: cp1252 -*-\n'\x80'"), "#!python\n# -*- coding: cp1252 -*-\n'€'");
    assert_eq!(text(b"# vim: set fileencoding=iso-8859-15 :\n'\xa4'"), "# vim: set fileencoding=iso-8859-15 :\n'€'");
    assert_eq!(text(b"# coding: koi8-r\n'\xc1'"), "# coding: koi8-r\n'а'");
    assert_eq!(text(b"x = 1\n# coding: no-such\n"), "x = 1\n# coding: no-such\n");
    assert_eq!(text(b"\xef\xbb\xbf# coding: utf-8\nx"), "# coding: utf-8\nx");
    assert_eq!(text(b""), "");
}

#[test]
fn bytes_that_are_not_utf8() {
    let advice = "but no encoding declared; see https://peps.python.org/pep-0263/ for details";
    let expected = format!("Non-UTF-8 code starting with '\\xff' on line 1, {advice}");
    assert_eq!(message(b"x=\xff\n", None), (expected, 1, 3));
    let expected = format!("Non-UTF-8 code starting with '\\xe9' in file a.py on line 2, {advice}");
    assert_eq!(message(b"# ok\nx=\"\xe9\xff\n", Some("a.py")), (expected, 2, 4));
    let expected = "(unicode error) 'utf-8' codec can't decode byte 0xff in position 3: invalid start byte";
    assert_eq!(message(b"# coding: utf-8\nx=\"\xff\"\n", Some("a.py")).0, expected);
    let expected = "'utf-8' codec can't decode byte 0xff in position 18: invalid start byte";
    assert_eq!(message(b"# coding: utf8\nx=\"\xff\"", None), (expected.into(), 0, -1));
}

#[test]
fn encodings_that_there_are_not_or_that_do_not_fit() {
    assert_eq!(message(b"# coding: foo\nx=1\n", None), ("unknown encoding: foo".into(), 0, -1));
    let expected = "encoding problem: iso-8859-1 with BOM";
    assert_eq!(message(b"\xef\xbb\xbf# coding: latin-1\nx=1\n", None), (expected.into(), 1, 0));
    let expected = "'ascii' codec can't decode byte 0xc3 in position 19: ordinal not in range(128)";
    assert_eq!(message(b"# coding: ascii\nx=\"\xc3\xa9\"\n", None), (expected.into(), 0, -1));
}

#[test]
fn null_bytes() {
    assert_eq!(message(b"x=1\0\n", None).0, "source code string cannot contain null bytes");
    let (words, line, _) = message(b"x=1\n\0\n", Some("a.py"));
    assert_eq!((words.as_str(), line), ("source code cannot contain null bytes", 2));
}
