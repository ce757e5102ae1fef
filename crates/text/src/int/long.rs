//! Arithmetic on very long ints in pieces. What takes longer than some milliseconds is cut (products by Toom and Cook's three ways, quotients after Burnikel and
//! Ziegler, texts by halves), and the caller is asked before each piece whether to go on: so a program that computes with millions of digits can be
//! interrupted, and pays for what it does. Within a piece the work is dashu-int's.

use dashu_int::ops::DivRem;
use dashu_int::{IBig, Sign, UBig, Word};

use super::{IntError, ParseIntError, bit_length, is_negative};

/// Is told of the work that lies ahead, in units of about an instruction of the virtual machine, and says whether to go on.
pub type Meter<'a> = dyn FnMut(u64) -> bool + 'a;

/// Words of a factor that are worked on at once. (dashu-int's products are nearly linear by number-theoretic transforms: pieces of half the size would cost half as much
/// again. Tests take small pieces.)
const PIECE: usize = if cfg!(test) { 1 << 10 } else { 1 << 20 };
/// Words of a divisor, and of a quotient, that are worked on at once: from there on, quotients by products are faster.
const DIVISOR: usize = if cfg!(test) { 1 << 8 } else { 1 << 14 };
/// Words whose digits are made, or made of, at once.
const TEXT_PIECE: usize = if cfg!(test) { 1 << 8 } else { 1 << 14 };
const WORD_BITS: usize = Word::BITS as usize;
/// Digits of which a [`TEXT_PIECE`] consists, at least.
const TEXT_DIGITS: usize = TEXT_PIECE * 19;

/// Work of a product, or of a quotient and its divisor, of so many words: short factors are multiplied digit by digit, long ones with about 1.5 for an exponent.
pub fn work(x: usize, y: usize) -> u64 {
    let (long, short) = (x.max(y) as u64, x.min(y) as u64);
    long.saturating_mul(short.min(32) + short.isqrt()) / 8
}

fn ask(meter: &mut Meter<'_>, x: usize, y: usize) -> Result<(), IntError> {
    if meter(work(x, y)) { Ok(()) } else { Err(IntError::Stopped) }
}

fn words(x: &UBig) -> usize {
    x.as_words().len()
}

/// `a * b`.
///
/// ```
/// use dashu_int::IBig;
/// let x = IBig::from(-3) << 10_000_000;
/// let mut work = 0;
/// let product = ophion_text::int::mul(&x, &x, &mut |units| {
///     work += units;
///     true
/// });
/// assert!(product == Ok(IBig::from(9) << 20_000_000) && work > 1_000_000);
/// assert!(ophion_text::int::mul(&x, &x, &mut |_| false).is_err());
/// ```
pub fn mul(a: &IBig, b: &IBig, meter: &mut Meter<'_>) -> Result<IBig, IntError> {
    let ((s, x), (t, y)) = (a.as_sign_words(), b.as_sign_words());
    if x.len().min(y.len()) <= PIECE && x.len().max(y.len()) <= 4 * PIECE {
        ask(meter, x.len(), y.len())?;
        return Ok(if std::ptr::eq(a, b) { IBig::from(a.sqr()) } else { a * b });
    }
    let product = if x == y {
        let x = UBig::from_words(x);
        product(&x, &x, meter)?
    } else {
        product(&UBig::from_words(x), &UBig::from_words(y), meter)?
    };
    Ok(IBig::from_parts(if s == t { Sign::Positive } else { Sign::Negative }, product))
}

fn product(x: &UBig, y: &UBig, meter: &mut Meter<'_>) -> Result<UBig, IntError> {
    let (x, y) = if words(x) < words(y) { (y, x) } else { (x, y) };
    let (long, short) = (words(x), words(y));
    if short <= PIECE && long <= 4 * PIECE {
        ask(meter, long, short)?;
        return Ok(if std::ptr::eq(x, y) { x.sqr() } else { x * y });
    }
    if long >= 2 * short {
        let half = long.div_ceil(2);
        let (low, high) = halves(x, half);
        return Ok(product(&low, y, meter)? + (product(&high, y, meter)? << (half * WORD_BITS)));
    }
    three_ways(x, y, long.div_ceil(3), meter)
}

/// The lower `n` words, and the others.
fn halves(x: &UBig, n: usize) -> (UBig, UBig) {
    let (low, high) = x.as_words().split_at(n.min(words(x)));
    (UBig::from_words(low), UBig::from_words(high))
}

/// A product by five of a third of the length: both factors are polynomials of three digits of `n` words, evaluated at 0, 1, -1, -2 and infinity; the product is
/// interpolated from its values there (in Bodrato's order of steps).
fn three_ways(x: &UBig, y: &UBig, n: usize, meter: &mut Meter<'_>) -> Result<UBig, IntError> {
    let square = std::ptr::eq(x, y);
    let values = |v: &UBig| {
        let ((low, rest), two) = (halves(v, n), IBig::from(2));
        let (middle, high) = halves(&rest, n);
        let [low, middle, high] = [low, middle, high].map(IBig::from);
        let ends = &low + &high;
        let (at_one, at_minus_one) = (&ends + &middle, ends - middle);
        let at_minus_two = (&at_minus_one + &high) * two - &low;
        [low, at_one, at_minus_one, at_minus_two, high]
    };
    let of_x = values(x);
    let of_y = if square { None } else { Some(values(y)) };
    let mut products = Vec::with_capacity(5);
    for i in 0..5 {
        let ((s, a), (t, b)) = (&of_x[i], &of_y.as_ref().unwrap_or(&of_x)[i]).signs();
        let value = if square { product(&a, &a, meter)? } else { product(&a, &b, meter)? };
        products.push(IBig::from_parts(if s == t { Sign::Positive } else { Sign::Negative }, value));
    }
    let Ok([r0, r1, r_minus_1, r_minus_2, r_inf]) = <[IBig; 5]>::try_from(products) else {
        return Err(IntError::Stopped);
    };
    let mut c3 = (r_minus_2 - &r1) / IBig::from(3);
    let mut c1 = (r1 - &r_minus_1) >> 1;
    let mut c2 = r_minus_1 - &r0;
    c3 = ((&c2 - c3) >> 1) + (&r_inf << 1);
    c2 = c2 + &c1 - &r_inf;
    c1 -= &c3;
    let bits = n * WORD_BITS;
    let sum = [c3, c2, c1, r0].into_iter().fold(r_inf, |sum, part| (sum << bits) + part);
    Ok(sum.into_parts().1)
}

/// Signs and sizes of two ints.
trait Signs {
    fn signs(self) -> ((Sign, UBig), (Sign, UBig));
}
impl Signs for (&IBig, &IBig) {
    fn signs(self) -> ((Sign, UBig), (Sign, UBig)) {
        (self.0.clone().into_parts(), self.1.clone().into_parts())
    }
}

/// `divmod(a, b)`, rounding down.
pub fn divmod(a: &IBig, b: &IBig, meter: &mut Meter<'_>) -> Result<(IBig, IBig), IntError> {
    let (x, y) = (a.as_sign_words().1.len(), b.as_sign_words().1.len());
    if x.min(y) <= DIVISOR && x <= 4 * DIVISOR || x < y {
        ask(meter, x.saturating_sub(y) + 1, y)?;
        return super::divide::divmod(a, b);
    }
    let ((s, x), (t, y)) = (a, b).signs();
    let (q, r) = quotient(&x, &y, meter)?;
    let (q, r) = (IBig::from_parts(if s == t { Sign::Positive } else { Sign::Negative }, q), IBig::from_parts(s, r));
    let adjust = !r.is_zero() && s != t;
    Ok(if adjust { (q - IBig::ONE, r + b) } else { (q, r) })
}

/// Quotient and remainder; the divisor is not zero.
fn quotient(a: &UBig, b: &UBig, meter: &mut Meter<'_>) -> Result<(UBig, UBig), IntError> {
    let (long, short) = (words(a), words(b));
    if a < b {
        return Ok((UBig::ZERO, a.clone()));
    }
    if short <= DIVISOR && long <= short + 2 * DIVISOR {
        ask(meter, long - short + 1, short)?;
        return Ok(a.div_rem(b));
    }
    // Digits of so many words, the highest first: each step divides a remainder and a digit.
    let digit = if short <= DIVISOR { DIVISOR } else { short.div_ceil(2) };
    if short > DIVISOR && long <= short + digit {
        return short_quotient(a, b, meter);
    }
    let mut parts: Vec<UBig> = Vec::new();
    let mut rest = UBig::ZERO;
    for part in a.as_words().chunks(digit).rev() {
        let (q, r) = quotient(&((rest << (digit * WORD_BITS)) + UBig::from_words(part)), b, meter)?;
        parts.push(q);
        rest = r;
    }
    parts.reverse();
    Ok((joined(&parts, digit), rest))
}

/// A number from its digits of `digit` words, the lowest first.
fn joined(parts: &[UBig], digit: usize) -> UBig {
    match parts {
        [] => UBig::ZERO,
        [one] => one.clone(),
        _ => {
            let (low, high) = parts.split_at(parts.len() / 2);
            joined(low, digit) + (joined(high, digit) << (low.len() * digit * WORD_BITS))
        }
    }
}

/// A quotient of at most half as many words as the divisor has: from the highest words of both, and then set right.
fn short_quotient(a: &UBig, b: &UBig, meter: &mut Meter<'_>) -> Result<(UBig, UBig), IntError> {
    // The divisor's highest bit is set, so that the quotient of the highest words is at most two too great.
    let shift = b.as_words().last().map_or(0, |top| top.leading_zeros() as usize);
    let (a, b) = (a << shift, b << shift);
    let dropped = words(&b).saturating_sub((words(&a) - words(&b)).max(1) + 1);
    let ((a_low, a_high), (b_low, b_high)) = (halves(&a, dropped), halves(&b, dropped));
    let (mut q, r) = quotient(&a_high, &b_high, meter)?;
    let mut rest = IBig::from((r << (dropped * WORD_BITS)) + a_low) - IBig::from(product(&q, &b_low, meter)?);
    while is_negative(&rest) {
        rest += IBig::from(b.clone());
        q -= UBig::ONE;
    }
    Ok((q, rest.into_parts().1 >> shift))
}

/// `base ** exponent`.
pub fn power(base: &IBig, exponent: usize, meter: &mut Meter<'_>) -> Result<IBig, IntError> {
    let zeros = base.trailing_zeros().unwrap_or(0);
    let odd = base >> zeros;
    let mut result = IBig::ONE;
    for bit in (0..usize::BITS - exponent.leading_zeros()).rev() {
        result = mul(&result, &result, meter)?;
        if exponent >> bit & 1 == 1 {
            result = mul(&result, &odd, meter)?;
        }
    }
    Ok(result << (zeros * exponent))
}

/// Powers of `radix ** digits`, each the square of the one before, up to the square root of a number of so many words.
fn powers(radix: u32, digits: usize, up_to: usize, meter: &mut Meter<'_>) -> Result<Vec<UBig>, IntError> {
    let mut list = vec![UBig::from(radix).pow(digits)];
    while let Some(last) = list.last().filter(|p| words(p) * 2 <= up_to + 1) {
        let next = product(last, last, meter)?;
        list.push(next);
    }
    Ok(list)
}

/// The decimal digits of a number.
pub fn decimal(x: &IBig, meter: &mut Meter<'_>) -> Result<String, IntError> {
    let n = x.as_sign_words().1.len();
    if n <= TEXT_PIECE {
        ask(meter, n, n)?;
        return Ok(x.to_string());
    }
    let (sign, x) = x.clone().into_parts();
    let powers = powers(10, TEXT_DIGITS, words(&x), meter)?;
    let mut text = String::with_capacity(n * 20);
    if sign == Sign::Negative {
        text.push('-');
    }
    decimal_parts(&x, &powers, 0, &mut text, meter)?;
    Ok(text)
}

/// Appends the digits, with zeros in front if there are fewer than `least`.
fn decimal_parts(
    x: &UBig,
    powers: &[UBig],
    least: usize,
    text: &mut String,
    meter: &mut Meter<'_>,
) -> Result<(), IntError> {
    let Some((power, smaller)) = powers.split_last().filter(|_| words(x) > TEXT_PIECE) else {
        ask(meter, words(x), words(x))?;
        let digits = if x.is_zero() && least > 0 { String::new() } else { x.to_string() };
        text.extend(std::iter::repeat_n('0', least.saturating_sub(digits.len())));
        text.push_str(&digits);
        return Ok(());
    };
    let digits = TEXT_DIGITS << smaller.len();
    if x < power {
        text.extend(std::iter::repeat_n('0', least.saturating_sub(digits)));
        return decimal_parts(x, smaller, least.min(digits), text, meter);
    }
    let (high, low) = quotient(x, power, meter)?;
    decimal_parts(&high, smaller, least.saturating_sub(digits), text, meter)?;
    decimal_parts(&low, smaller, digits, text, meter)
}

/// A number from its digits, which are valid ones and nothing else.
pub(super) fn from_digits(digits: &[u8], radix: u32, meter: &mut Meter<'_>) -> Result<UBig, ParseIntError> {
    let piece = TEXT_DIGITS;
    if digits.len() <= piece || radix.is_power_of_two() {
        ask(meter, digits.len() / 16 + 1, digits.len().min(piece) / 16 + 1).map_err(|_| ParseIntError::Stopped)?;
        let text = str::from_utf8(digits).map_err(|_| ParseIntError::Invalid)?;
        return UBig::from_str_radix(text, radix).map_err(|_| ParseIntError::Invalid);
    }
    let words = digits.len() / 12 + 1;
    let powers = powers(radix, piece, words, meter).map_err(|_| ParseIntError::Stopped)?;
    from_parts(digits, radix, &powers, meter)
}

fn from_parts(digits: &[u8], radix: u32, powers: &[UBig], meter: &mut Meter<'_>) -> Result<UBig, ParseIntError> {
    let Some((power, smaller)) = powers.split_last().filter(|_| digits.len() > TEXT_DIGITS) else {
        return from_digits(digits, radix, meter);
    };
    let low = TEXT_DIGITS << smaller.len();
    if digits.len() <= low {
        return from_parts(digits, radix, smaller, meter);
    }
    let (high, low) = digits.split_at(digits.len() - low);
    let high = from_parts(high, radix, powers, meter)?;
    let low = from_parts(low, radix, smaller, meter)?;
    Ok(product(&high, power, meter).map_err(|_| ParseIntError::Stopped)? + low)
}

/// About how much work `pow(base, exponent, modulus)` is for a modulus of so many words.
pub(super) fn modular_step(modulus: usize) -> u64 {
    2 * work(modulus, modulus) + 2
}

/// Is a result of so many bits made in pieces?
pub(super) fn is_long(bits: u64) -> bool {
    bits > (PIECE * WORD_BITS) as u64
}

/// Words of a number.
pub fn length(x: &IBig) -> usize {
    bit_length(x).div_ceil(WORD_BITS as u64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An int of so many words whose bits look random.
    fn number(words: usize, seed: u64) -> IBig {
        let mut state = seed;
        let words: Vec<Word> = (0..words)
            .map(|_| {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                state ^ state >> 29
            })
            .collect();
        IBig::from(UBig::from_words(&words))
    }
    fn on() -> impl FnMut(u64) -> bool {
        |_| true
    }

    #[test]
    fn products_in_pieces_are_products() {
        for (x, y) in [(2500, 1100), (1301, 1300), (20_000, 5), (4095, 4096), (30_000, 12_000)] {
            let (a, b) = (number(x, 1), -number(y, 2));
            assert!(mul(&a, &b, &mut on()) == Ok(&a * &b), "{x} {y}");
        }
        let a = -number(9000, 3);
        assert!(mul(&a, &a, &mut on()) == Ok(&a * &a));
    }

    #[test]
    fn quotients_in_pieces_are_quotients() {
        for (x, y) in [(9000, 5), (4001, 2000), (3000, 2999), (3000, 2000), (9000, 300), (20_000, 9000)] {
            let (a, b) = (-number(x, 4), number(y, 5));
            assert!(divmod(&a, &b, &mut on()) == super::super::divide::divmod(&a, &b), "{x} {y}");
        }
        // Digits that are all ones are the worst for what is guessed from the highest ones.
        let ones = |n: usize| (IBig::ONE << (n * 64)) - IBig::ONE;
        for (a, b) in [(ones(4000) - IBig::ONE, ones(2000)), (ones(4000), IBig::ONE << (64 * 2000 - 1))] {
            assert!(divmod(&a, &b, &mut on()) == super::super::divide::divmod(&a, &b));
        }
    }

    #[test]
    fn texts_in_pieces_are_texts() {
        for x in [
            number(TEXT_PIECE + 1, 6),
            -number(5000, 7),
            IBig::from(10).pow(TEXT_DIGITS * 2),
            IBig::from(10).pow(TEXT_DIGITS * 4) - IBig::ONE,
        ] {
            let text = decimal(&x, &mut on()).expect("goes on");
            assert!(text == x.to_string());
            let digits = text.trim_start_matches('-');
            assert!(from_digits(digits.as_bytes(), 10, &mut on()) == Ok(x.into_parts().1));
        }
        let text = "1201021012".repeat(4000);
        assert!(
            from_digits(text.as_bytes(), 3, &mut on())
                == UBig::from_str_radix(&text, 3).map_err(|_| ParseIntError::Invalid)
        );
    }

    #[test]
    fn powers_in_pieces_are_powers() {
        for (base, exponent) in [(-12, 100_001), (7, 70_000), (3, 0), (-1, 5)] {
            let base = IBig::from(base);
            assert!(power(&base, exponent, &mut on()) == Ok(base.pow(exponent)));
        }
    }

    #[test]
    fn who_says_stop_is_heard() {
        let x = number(6000, 8);
        let after = |n: u32| {
            let mut left = n;
            move |_: u64| {
                left = left.saturating_sub(1);
                left > 0
            }
        };
        assert_eq!(mul(&x, &x, &mut after(3)), Err(IntError::Stopped));
        assert_eq!(divmod(&(&x * &x), &x, &mut after(10)), Err(IntError::Stopped));
        assert_eq!(decimal(&x, &mut after(10)), Err(IntError::Stopped));
        assert_eq!(power(&x, 3, &mut after(5)), Err(IntError::Stopped));
    }
}
