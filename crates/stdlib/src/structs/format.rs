//! Format strings: which values lie where.

/// One code of a format with its count.
pub struct Item {
    pub code: char,
    pub count: usize,
    /// Of one value (of the whole for `s` and `p`).
    pub size: usize,
    pub at: usize,
}

impl Item {
    /// One value whatever the count.
    pub fn is_text(&self) -> bool {
        matches!(self.code, 's' | 'p')
    }
    /// How many values.
    pub fn repeat(&self) -> usize {
        if self.is_text() { 1 } else { self.count }
    }
}

/// A parsed format.
pub struct Layout {
    pub big: bool,
    /// C's own sizes and alignment.
    pub native: bool,
    pub items: Vec<Item>,
    pub size: usize,
    pub values: usize,
}

const GREATEST: usize = 1 << 40;

impl Layout {
    /// Parses a format; the error is the message.
    pub fn parse(text: &str) -> Result<Layout, &'static str> {
        let mut chars = text.chars().peekable();
        let (big, native) = match chars.peek() {
            Some('@') => (false, true),
            Some('<' | '=') => (false, false),
            Some('>' | '!') => (true, false),
            _ => (false, true),
        };
        if chars.peek().is_some_and(|c| "@<=>!".contains(*c)) {
            chars.next();
        }
        let mut l = Layout { big, native, items: Vec::new(), size: 0, values: 0 };
        while let Some(c) = chars.next() {
            if c.is_ascii_whitespace() {
                continue;
            }
            let mut code = c;
            let mut count = 1usize;
            if let Some(d) = c.to_digit(10) {
                count = d as usize;
                loop {
                    match chars.next() {
                        Some(c) if c.is_ascii_digit() => {
                            count = count
                                .checked_mul(10)
                                .and_then(|n| n.checked_add(c as usize - 48))
                                .filter(|&n| n < GREATEST)
                                .ok_or("overflow in item count")?;
                        }
                        Some(c) => {
                            code = c;
                            break;
                        }
                        None => return Err("repeat count given without format specifier"),
                    }
                }
            }
            let (size, align) = size_of(code, native).ok_or("bad char in struct format")?;
            if native && align > 1 {
                l.size = l.size.next_multiple_of(align);
            }
            let item = Item { code, count, size, at: l.size };
            let total = size.checked_mul(count).ok_or("total struct size too long")?;
            l.size = l.size.checked_add(total).filter(|&n| n < GREATEST).ok_or("total struct size too long")?;
            if code == 'x' {
                continue;
            }
            l.values += item.repeat();
            l.items.push(item);
        }
        Ok(l)
    }
}

/// Size and alignment of a code.
fn size_of(code: char, native: bool) -> Option<(usize, usize)> {
    let n = match code {
        'x' | 'c' | 'b' | 'B' | '?' | 's' | 'p' => 1,
        'h' | 'H' | 'e' => 2,
        'i' | 'I' | 'f' => 4,
        'l' | 'L' if native => 8,
        'l' | 'L' => 4,
        'q' | 'Q' | 'd' => 8,
        'n' | 'N' | 'P' if native => 8,
        'F' => return Some((8, 4)),
        'D' => return Some((16, 8)),
        _ => return None,
    };
    Some((n, n))
}
