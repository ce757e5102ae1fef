//! Floats of two bytes (IEEE 754 binary16), as `struct` and `memoryview` know them.

/// The value of an IEEE 754 binary16.
pub fn half_to_float(bits: u16) -> f64 {
    let (exponent, fraction) = ((bits >> 10 & 0x1f) as i32, (bits & 0x3ff) as f64);
    let size = match exponent {
        0 => fraction * 2f64.powi(-24),
        0x1f if fraction == 0.0 => f64::INFINITY,
        0x1f => f64::NAN,
        e => (1.0 + fraction / 1024.0) * 2f64.powi(e - 15),
    };
    if bits & 0x8000 != 0 { -size } else { size }
}

/// The nearest binary16; None if it is too large.
pub fn float_to_half(f: f64) -> Option<u16> {
    let sign = if f.is_sign_negative() { 0x8000 } else { 0 };
    let size = f.abs();
    if size.is_nan() {
        return Some(sign | 0x7e00);
    }
    if size.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let exponent = if size == 0.0 { -14 } else { (size.log2().floor() as i32).clamp(-14, 16) };
    let scaled = (size / 2f64.powi(exponent - 10)).round_ties_even();
    let (exponent, scaled) = if scaled >= 2048.0 { (exponent + 1, scaled / 2.0) } else { (exponent, scaled) };
    if exponent > 15 {
        return None;
    }
    let bits = if scaled < 1024.0 { scaled as u16 } else { ((exponent + 15) as u16) << 10 | (scaled as u16 - 1024) };
    Some(sign | bits)
}
