//! Format strings: which values lie where.
//!
//! A format is read again for each use: going over its few characters costs less than looking a compiled form up would.

/// One code of a format with its count.
#[derive(Clone, Copy)]
pub struct Item {
    pub code: u8,
    pub count: usize,
    /// Of one value.
    pub size: usize,
    pub at: usize,
    /// The processor's own sizes and alignments are in force.
    pub native: bool,
}

impl Item {
    /// One value whatever the count.
    pub fn is_text(&self) -> bool {
        matches!(self.code, b's' | b'p')
    }
    /// How many values.
    pub fn repeat(&self) -> usize {
        if self.is_text() { 1 } else { self.count }
    }
    /// Bytes of one value.
    pub fn width(&self) -> usize {
        if self.is_text() { self.count } else { self.size }
    }
}

/// A checked format.
#[derive(Clone, Copy)]
pub struct Layout<'a> {
    pub big: bool,
    /// C's own sizes and alignment.
    native: bool,
    codes: &'a [u8],
    pub size: usize,
    /// How many values.
    pub values: usize,
}

const GREATEST: usize = 1 << 40;

impl<'a> Layout<'a> {
    /// Checks a format; the error is the message.
    pub fn parse(text: &'a [u8]) -> Result<Layout<'a>, &'static str> {
        let (big, native, marked) = match text.first() {
            Some(b'@') => (false, true, 1),
            Some(b'<' | b'=') => (false, false, 1),
            Some(b'>' | b'!') => (true, false, 1),
            _ => (false, true, 0),
        };
        let codes = text.get(marked..).unwrap_or_default();
        let mut l = Layout { big, native, codes, size: 0, values: 0 };
        let mut items = l.items();
        let mut values = 0;
        while let Some(item) = items.step()? {
            if item.code != b'x' {
                values += item.repeat();
            }
        }
        (l.size, l.values) = (items.size, values);
        Ok(l)
    }

    /// The codes with their places, padding included.
    #[inline]
    pub fn items(&self) -> Items<'a> {
        Items { rest: self.codes, native: self.native, size: 0 }
    }
}

/// See [`Layout::items`].
pub struct Items<'a> {
    rest: &'a [u8],
    native: bool,
    /// Bytes so far.
    size: usize,
}

impl Iterator for Items<'_> {
    type Item = Item;
    #[inline]
    fn next(&mut self) -> Option<Item> {
        self.step().ok().flatten()
    }
}

impl Items<'_> {
    #[inline]
    fn step(&mut self) -> Result<Option<Item>, &'static str> {
        let Some((&code, rest)) = self.rest.split_first() else { return Ok(None) };
        self.rest = rest;
        let [size, align] = self.of_code(code);
        if size == 0 {
            return self.counted(code);
        }
        let at = (self.size + align - 1) & !(align - 1);
        self.size = at + size;
        Ok(Some(Item { code, count: 1, size, at, native: self.native }))
    }

    /// Size and alignment of a code; 0 if it is none.
    #[inline(always)]
    fn of_code(&self, code: u8) -> [usize; 2] {
        const NATIVE: [[u8; 2]; 128] = sizes(true);
        const STANDARD: [[u8; 2]; 128] = sizes(false);
        let table = if self.native { &NATIVE } else { &STANDARD };
        table.get(code as usize).copied().unwrap_or_default().map(usize::from)
    }

    /// An item that begins with this character, which is no code.
    #[cold]
    fn counted(&mut self, mut code: u8) -> Result<Option<Item>, &'static str> {
        while matches!(code, b' ' | b'\t'..=b'\r') {
            let Some((&c, rest)) = self.rest.split_first() else { return Ok(None) };
            self.rest = rest;
            code = c;
        }
        let mut count = 1usize;
        if code.is_ascii_digit() {
            count = (code - b'0') as usize;
            loop {
                let Some((&c, rest)) = self.rest.split_first() else {
                    return Err("repeat count given without format specifier");
                };
                self.rest = rest;
                if !c.is_ascii_digit() {
                    code = c;
                    break;
                }
                count = count
                    .checked_mul(10)
                    .and_then(|n| n.checked_add((c - b'0') as usize))
                    .filter(|&n| n < GREATEST)
                    .ok_or("total struct size too long")?;
            }
        }
        let [size, align] = self.of_code(code);
        if size == 0 {
            return Err("bad char in struct format");
        }
        let at = self.size.next_multiple_of(align);
        let total = size.checked_mul(count).ok_or("total struct size too long")?;
        self.size = at.checked_add(total).filter(|&n| n < GREATEST).ok_or("total struct size too long")?;
        Ok(Some(Item { code, count, size, at, native: self.native }))
    }
}

/// Size and alignment of each code, by its number.
const fn sizes(native: bool) -> [[u8; 2]; 128] {
    let mut table = [[0; 2]; 128];
    let mut code = 0u8;
    while code < 128 {
        let size = match code {
            b'x' | b'c' | b'b' | b'B' | b'?' | b's' | b'p' => 1,
            b'h' | b'H' | b'e' => 2,
            b'i' | b'I' | b'f' => 4,
            b'l' | b'L' if native => 8,
            b'l' | b'L' => 4,
            b'q' | b'Q' | b'd' | b'F' => 8,
            b'n' | b'N' | b'P' if native => 8,
            b'D' => 16,
            _ => 0,
        };
        let align = match code {
            _ if !native => 1,
            b'F' => 4,
            b'D' => 8,
            _ => size,
        };
        table[code as usize] = [size, align];
        code += 1;
    }
    table
}
