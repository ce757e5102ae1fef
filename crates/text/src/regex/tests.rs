//! The machine by itself, on code as `re._compiler` writes it; the behaviour of whole patterns is tested by conformance programs.

use super::{Matcher, compile};
use crate::text::Text;

/// `(a|b)*?c` with two groups' worth of marks, as `re._compiler` writes it.
fn alternatives() -> Vec<u8> {
    let code = [
        23,
        16,
        0,
        u32::MAX,
        17,
        0, // REPEAT, MARK 0
        7,
        5,
        16,
        97,
        15,
        7,
        5,
        16,
        98,
        15,
        2,
        0, // not used below
    ];
    // A repeat without its UNTIL is refused.
    assert!(compile(&code, 1).is_none());
    compile(&[23, 9, 0, u32::MAX, 17, 0, 16, 97, 17, 1, 18, 16, 99, 1], 1).unwrap()
}

#[test]
fn a_repeat_goes_back_and_keeps_its_last_group() {
    let code = alternatives();
    let text = b"xaaac";
    let mut on = |_| true;
    let mut m = Matcher::new(&code, Text::Latin1(text), text.len(), &mut on);
    assert!(m.search(0, false));
    assert_eq!((m.span, m.group(1), m.last_group()), ((1, 5), Some((3, 4)), 1));
    assert!(!m.match_at(0, false, false));
    assert!(m.match_at(4, true, false));
    assert_eq!((m.span, m.group(1)), ((4, 5), None));
}

#[test]
fn malformed_code_is_refused() {
    for code in [&[16][..], &[13, 9, 16, 97, 0], &[24, 3, 0, 1], &[17, 7], &[99], &[11, 0]] {
        assert!(compile(code, 0).is_none(), "{code:?}");
    }
}
