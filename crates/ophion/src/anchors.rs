//! Which part of a range a traceback marks with `^`: the operator of a binary operation, the brackets of a subscript, the arguments of a call.

use ophion_syntax::ast::{Expr, Stmt};
use ophion_syntax::text_size::{Ranged, TextSize};
use ophion_syntax::{Mode, Source};
use ophion_vm::{Anchors, Place};

/// Looks at the lines of the range, which begins at column `from` of the first and ends at column `to` of the last.
pub fn find(lines: &[String], from: usize, to: usize) -> Anchors {
    let segment = segment(lines, from, to);
    Anchors { marked: marked(&segment), plain_call: plain_call(lines, from, to) }
}

fn segment(lines: &[String], from: usize, to: usize) -> String {
    let last = lines.len().saturating_sub(1);
    let cut = |(i, l): (usize, &String)| {
        let end = if i == last { to } else { usize::MAX };
        let start = if i == 0 { from } else { 0 };
        l.chars().take(end).skip(start).collect::<String>()
    };
    lines.iter().enumerate().map(cut).collect::<Vec<_>>().join("\n")
}

/// The text of a range, by lines of characters.
struct Grid {
    text: String,
    lines: Vec<Vec<char>>,
}

impl Grid {
    /// The place of an offset into the text in brackets, of which the first line is a bracket alone.
    fn place(&self, offset: TextSize) -> Option<Place> {
        let before = self.text.get(..offset.to_usize().checked_sub(2)?)?;
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count());
        Some(Place { line, column })
    }

    /// The place itself, or the first character of a later line if its line ends before it.
    fn valid(&self, mut p: Place) -> Option<Place> {
        while p.column >= self.lines.get(p.line)?.len() {
            p = Place { line: p.line + 1, column: 0 };
        }
        Some(p)
    }

    /// The first character from here on that is wanted; comments and continuations are passed over.
    fn search(&self, from: Place, wanted: impl Fn(char) -> bool) -> Option<Place> {
        let mut p = self.valid(from)?;
        loop {
            let c = self.lines[p.line][p.column];
            let next = if c == '\\' || c == '#' {
                Place { line: p.line + 1, column: 0 }
            } else if wanted(c) {
                return Some(p);
            } else {
                Place { line: p.line, column: p.column + 1 }
            };
            p = self.valid(next)?;
        }
    }
}

fn marked(segment: &str) -> Option<(Place, Place)> {
    // In brackets the range may go over several lines.
    let source = Source::new("<segment>", format!("(\n{segment}\n)"));
    let parsed = ophion_syntax::parse(&source, Mode::Eval).ok()?;
    let grid = Grid { text: segment.to_string(), lines: segment.lines().map(|l| l.chars().collect()).collect() };
    let brackets = |callee: &Expr, whole: &Expr, open: char| {
        let from = grid.search(grid.place(callee.range().end())?, |c| c == open)?;
        Some((from, grid.place(whole.range().end())?))
    };
    match parsed.expression()? {
        Expr::BinOp(op) => {
            let at = grid.search(grid.place(op.left.range().end())?, |c| !c.is_whitespace() && c != ')')?;
            let right = grid.place(op.right.range().start())?;
            let mut end = Place { column: at.column + 1, ..at };
            let second = grid.lines[at.line].get(end.column);
            if end < right && second.is_some_and(|&c| !c.is_whitespace() && c != '\\' && c != '#') {
                end.column += 1;
            }
            Some((at, end))
        }
        whole @ Expr::Subscript(s) => brackets(&s.value, whole, '['),
        whole @ Expr::Call(c) => brackets(&c.func, whole, '('),
        _ => None,
    }
}

/// The statement returns the range's call of a plain name, or assigns the range's call to one.
fn plain_call(lines: &[String], from: usize, to: usize) -> bool {
    let source = Source::new("<statement>", lines.join("\n"));
    let Ok(parsed) = ophion_syntax::parse(&source, Mode::Exec) else { return false };
    let call = match parsed.body().first() {
        Some(Stmt::Return(r)) => match r.value.as_deref() {
            Some(Expr::Call(c)) if matches!(&*c.func, Expr::Name(_)) => c,
            _ => return false,
        },
        Some(Stmt::Assign(a)) => match (&*a.value, &a.targets[..]) {
            (Expr::Call(c), [Expr::Name(_)]) => c,
            _ => return false,
        },
        _ => return false,
    };
    let (start, end) = (source.position(call.start().to_u32()), source.position(call.end().to_u32()));
    // CPython compares bytes with characters.
    let bytes = |at: TextSize, line: u32| (at.to_u32() - source.line_start(line)) as usize;
    start.line == 1
        && end.line as usize == lines.len()
        && bytes(call.start(), start.line) == from
        && bytes(call.end(), end.line) == to
}
