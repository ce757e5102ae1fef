//! Floats of two and four bytes (IEEE 754 binary16 and binary32), as `struct`, `array` and `memoryview` know them.
//!
//! What is no number keeps its sign, its kind (quiet or signalling) and as much of its payload as there is room for.

/// The value of an IEEE 754 binary16.
pub fn half_to_float(bits: u16) -> f64 {
    let (exponent, fraction) = ((bits >> 10 & 0x1f) as i32, (bits & 0x3ff) as f64);
    let size = match exponent {
        0 => fraction * 2f64.powi(-24),
        0x1f if fraction == 0.0 => f64::INFINITY,
        0x1f => {
            let sign = u64::from(bits >> 15) << 63;
            return f64::from_bits(sign | 0x7ff0_0000_0000_0000 | u64::from(bits & 0x3ff) << 42);
        }
        e => (1.0 + fraction / 1024.0) * 2f64.powi(e - 15),
    };
    if bits & 0x8000 != 0 { -size } else { size }
}

/// The nearest binary16; None if it is too large.
pub fn float_to_half(f: f64) -> Option<u16> {
    let sign = if f.is_sign_negative() { 0x8000 } else { 0 };
    let size = f.abs();
    if size.is_nan() {
        return Some(sign | 0x7c00 | (f.to_bits() >> 42 & 0x3ff) as u16);
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

/// The value of a binary32.
pub fn single_to_float(bits: u32) -> f64 {
    let x = f32::from_bits(bits);
    if x.is_nan() {
        // The conversion of the processor would make a quiet one of a signalling one.
        let sign = u64::from(bits >> 31) << 63;
        return f64::from_bits(sign | 0x7ff0_0000_0000_0000 | u64::from(bits & 0x7f_ffff) << 29);
    }
    f64::from(x)
}

/// The bits of the nearest binary32, which is infinite for what is too large.
pub fn float_to_single(f: f64) -> u32 {
    if f.is_nan() {
        let (bits, quiet) = ((f as f32).to_bits(), f.to_bits() >> 51 & 1 == 1);
        return if quiet { bits } else { bits & !(1 << 22) };
    }
    (f as f32).to_bits()
}
