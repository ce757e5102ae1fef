//! Instructions and registers for a tree whose names are resolved.
//!
//! One [`Unit`] is made for each code object. Expressions are evaluated *into* a register ([`Compiler::expr_to`]): a
//! temporary, which may serve as scratch until then, or directly the local that is assigned to, which is written by the last
//! instruction only, so that an exception leaves it as it was. Where an operand is a plain local it is used in its place
//! ([`Compiler::operand`]), unless what is evaluated after it may bind it again.
//!
//! Temporaries are a stack. Whatever a statement puts into one it takes out again on every way out of it; the checker in
//! `ophion_bytecode` (`check_registers`) holds the whole to that.

mod annotations;
mod assign;
mod asyncs;
mod calls;
mod classes;
mod comprehensions;
mod displays;
mod exceptions;
mod expressions;
mod fstrings;
mod functions;
mod imports;
mod jumps;
mod loops;
mod matching;
mod names;
mod patterns;
mod statements;
mod typeparams;
mod unit;
mod unwind;
mod withs;

use crate::Options;
use crate::error::{Result, at};
use crate::flow::{Label, Reg, TEMP, is_temp};
use crate::fold::Folder;
use crate::scopes::{Role, ScopeId, Scopes};
use ophion_bytecode::{Code, CodeFlags, Const, KILL_A, KILL_B, KILL_C, LocalKind, Op, Position};
use ophion_syntax::ast::name::Name;
use ophion_syntax::ast::{self, Expr, Stmt};
use ophion_syntax::text_size::{Ranged, TextRange};
use ophion_syntax::{Future, Mode, Parsed, Source, SyntaxError};
use std::sync::Arc;
use unit::{Block, Unit, UnitKind};

/// How many temporaries a frame may have.
const MOST_TEMPORARIES: u16 = 0x3fff;

/// A value that is read: a local in its place, or a temporary that the reader consumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Operand {
    pub register: Reg,
    pub kill: bool,
}

impl Operand {
    fn a(self) -> u8 {
        if self.kill { KILL_A } else { 0 }
    }
    fn b(self) -> u8 {
        if self.kill { KILL_B } else { 0 }
    }
    fn c(self) -> u8 {
        if self.kill { KILL_C } else { 0 }
    }
}

pub(crate) struct Compiler<'a> {
    source: &'a Source,
    optimize: u8,
    future: Future,
    top_level_await: bool,
    /// Where the last of the future imports that the module begins with stands.
    last_future: u32,
    /// Generator expressions that are a call's only argument, with the range of the call's parentheses, which are theirs.
    sole_arguments: rustc_hash::FxHashMap<usize, TextRange>,
    /// A comparison that is the operand of `not`, and where the whole stands: CPython makes one step of both.
    negated: Option<(usize, Position)>,
    hidden: bool,
    scopes: Scopes,
    folder: Folder<'a>,
    u: Unit<'a>,
    /// The units around the present one, outermost first.
    outer: Vec<Unit<'a>>,
}

/// Compiles a tree.
pub(crate) fn compile(
    source: &Source,
    parsed: &Parsed,
    options: &Options,
    future: Future,
    scopes: Scopes,
) -> std::result::Result<Arc<Code>, SyntaxError> {
    let mut compiler = Compiler {
        source,
        optimize: options.optimize,
        future,
        top_level_await: options.top_level_await,
        last_future: last_future(parsed.body()),
        sole_arguments: Default::default(),
        negated: None,
        hidden: options.hidden,
        scopes,
        folder: Folder::new(source, options.optimize),
        u: Unit::new(0, UnitKind::Module, Name::new("<module>"), "<module>".into(), 1, None),
        outer: Vec::new(),
    };
    compiler.module(parsed).map_err(|error| *error)
}

impl<'a> Compiler<'a> {
    fn module(&mut self, parsed: &'a Parsed) -> Result<Arc<Code>> {
        self.u.namespace_local();
        let scope = self.scopes.get(0);
        if self.top_level_await && scope.coroutine {
            let flag = if scope.generator { CodeFlags::ASYNC_GENERATOR } else { CodeFlags::COROUTINE };
            self.u.flags |= flag;
            let start = Position { line: 1, end_line: 1, ..Position::default() };
            self.emit(Op::MakeGenerator, 0, 0, 0, 0, start);
            self.begin_generator();
        }
        match parsed.expression() {
            Some(expression) => {
                self.return_expression(expression, self.at(expression))?;
            }
            None => self.module_body(parsed.body(), parsed.mode == Mode::Single)?,
        }
        let unit = std::mem::replace(&mut self.u, Unit::empty());
        self.finish(unit)
    }

    fn module_body(&mut self, body: &'a [Stmt], interactive: bool) -> Result<()> {
        let start =
            body.first().map_or(Position { line: 1, end_line: 1, ..Position::default() }, |first| self.at(first));
        let first_line = Position { line: start.line, end_line: start.line, column: 0, end_column: 0 };
        self.u.interactive = interactive;
        let scope = self.scopes.get(0);
        let (conditional, block) = (scope.has_conditional_annotations, scope.annotation_block);
        if self.future.annotations && Self::has_annotations(body) {
            self.emit(Op::SetupAnnotations, 0, 0, 0, 0, first_line);
        }
        // The function that computes the annotations is made at the end, but bound at the beginning: jump there and back.
        let block = block.filter(|_| !self.future.annotations && Self::has_simple_annotations(body));
        let (setup, ready) = (self.u.flow.label(), self.u.flow.label());
        if block.is_some() {
            self.jump(Op::Jump, 0, 0, 0, setup, Position::default());
            self.u.flow.bind_loop(ready);
            let assigned = Some(crate::flow::Assigned::default());
            self.u.flow.set_assigned(assigned);
            if conditional {
                let t = self.alloc();
                self.emit(Op::BuildSet, 0, t, t, 0, first_line);
                self.store_name("__conditional_annotations__", Operand { register: t, kill: true }, first_line)?;
                self.release(t);
            }
        }
        let rest = if interactive { body } else { self.docstring(body)? };
        self.body(rest)?;
        let last = self.implicit_end(body, start);
        let none = self.constant(Const::None);
        self.return_constant(none, last);
        if let Some(block) = block {
            self.u.flow.bind(setup);
            let t = self.alloc();
            self.deferred_annotations(block, t, first_line)?;
            self.store_name("__annotate__", Operand { register: t, kill: true }, first_line)?;
            self.release(t);
            self.jump(Op::Jump, 0, 0, 0, ready, Position::default());
        }
        Ok(())
    }

    /// Binds the docstring of a module or class and gives the statements after it.
    fn docstring(&mut self, body: &'a [Stmt]) -> Result<&'a [Stmt]> {
        let Some((first, text)) = self.docstring_of(body) else { return Ok(body) };
        if self.optimize < 2 {
            let position = self.at(first);
            let t = self.alloc();
            self.load_const(Const::Str(clean_docstring(&text).into()), t, position);
            self.store_name("__doc__", Operand { register: t, kill: true }, position)?;
            self.release(t);
        }
        Ok(&body[1..])
    }

    /// The docstring that a body begins with.
    fn docstring_of(&mut self, body: &'a [Stmt]) -> Option<(&'a Expr, Vec<u8>)> {
        let Some(Stmt::Expr(first)) = body.first() else { return None };
        if !first.value.is_string_literal_expr() {
            return None;
        }
        match self.folder.fold(&first.value) {
            Some(Const::Str(text)) => Some((&first.value, text.into_vec())),
            _ => None,
        }
    }

    fn error<T>(&self, range: TextRange, message: impl Into<String>) -> Result<T> {
        Err(at(self.source, range, message))
    }

    /// An error that CPython finds before it makes code, while it looks at names.
    fn early_error<T>(&self, range: TextRange, message: impl Into<String>) -> Result<T> {
        Err(Box::new(at(self.source, range, message).apart()))
    }

    /// The position of a node.
    fn at(&self, node: &impl Ranged) -> Position {
        self.at_range(node.range())
    }

    fn at_range(&self, range: TextRange) -> Position {
        let (start, end) = (range.start().to_u32(), range.end().to_u32());
        let line = self.source.line(start);
        let line_start = self.source.line_start(line);
        let (end_line, end_start) = match self.source.text().as_bytes()[start as usize..end as usize].contains(&b'\n') {
            false => (line, line_start),
            true => {
                let end_line = self.source.line(end);
                (end_line, self.source.line_start(end_line))
            }
        };
        Position { line, end_line, column: start - line_start, end_column: end - end_start }
    }

    /// The range of a definition without its decorators.
    fn definition_range(&self, decorators: &[ast::Decorator], range: TextRange) -> TextRange {
        let Some(last) = decorators.last() else { return range };
        let text = self.source.text();
        let mut at = last.range.end().to_usize();
        loop {
            at += text[at..].len() - text[at..].trim_start().len();
            if !text[at..].starts_with('#') {
                break;
            }
            at += text[at..].find('\n').unwrap_or(text.len() - at);
        }
        TextRange::new((at as u32).into(), range.end())
    }

    fn emit(&mut self, op: Op, flags: u8, a: u16, b: u16, c: u16, position: Position) {
        self.u.flow.emit(op, flags, a, b, c, position);
    }

    fn jump(&mut self, op: Op, flags: u8, a: u16, b: u16, label: Label, position: Position) {
        self.u.flow.jump(op, flags, a, b, label, position);
    }

    fn goto(&mut self, label: Label, position: Position) {
        self.jump(Op::Jump, 0, 0, 0, label, position);
    }

    // ---- temporaries -----------------------------------------------------------------------------------------------

    /// A fresh temporary, above all others.
    fn alloc(&mut self) -> Reg {
        // Beyond all bounds the code is wrong, and refused at the end.
        self.u.top = self.u.top.min(MOST_TEMPORARIES);
        let register = TEMP + self.u.top;
        self.u.top += 1;
        self.u.max = self.u.max.max(self.u.top);
        register
    }

    /// Gives back this temporary and those above it.
    fn release(&mut self, register: Reg) {
        self.u.top = register - TEMP;
    }

    /// The temporary that the next `alloc` would give: what [`Compiler::release`] goes back to.
    fn mark(&self) -> Reg {
        TEMP + self.u.top
    }

    /// Makes sure that the frame has room for a call's window.
    fn reserve_window(&mut self, base: Reg, arguments: usize) {
        let end = (base - TEMP) as usize + ophion_bytecode::ARGS as usize + arguments + 2;
        self.u.max = self.u.max.max(end.min(TEMP as usize - 1) as u16);
    }

    /// A register to build a value in that ends up in `dst`: `dst` itself if it is a temporary.
    fn scratch(&mut self, dst: Reg) -> Reg {
        if is_temp(dst) { dst } else { self.alloc() }
    }

    /// Moves a value that was built in [`Compiler::scratch`] where it belongs.
    fn settle(&mut self, built: Reg, dst: Reg, position: Position) {
        if built != dst {
            self.take(dst, built, position);
        }
    }

    fn take(&mut self, dst: Reg, from: Reg, position: Position) {
        self.emit(Op::Take, 0, dst, from, 0, position);
        self.wrote(dst);
    }

    /// Notes that a register was written (a local is assigned from here on).
    fn wrote(&mut self, register: Reg) {
        if !is_temp(register) {
            self.u.flow.assign(register);
        }
    }

    fn clear(&mut self, register: Reg, position: Position) {
        self.emit(Op::Clear, 0, register, 0, 0, position);
    }

    // ---- constants and names ---------------------------------------------------------------------------------------

    fn constant(&mut self, constant: Const) -> u32 {
        self.u.constant(constant)
    }

    fn name_index(&mut self, name: &str) -> u32 {
        self.u.names.insert_full(Name::new(name)).0 as u32
    }

    /// The index of a name in a 16-bit field.
    fn short_name(&mut self, name: &str, range: TextRange) -> Result<u16> {
        match u16::try_from(self.name_index(name)) {
            Ok(index) => Ok(index),
            Err(_) => self.error(range, "too many names in one code object"),
        }
    }

    fn short_const(&mut self, constant: Const, range: TextRange) -> Result<u16> {
        match u16::try_from(self.constant(constant)) {
            Ok(index) => Ok(index),
            Err(_) => self.error(range, "too many constants in one code object"),
        }
    }

    fn load_const(&mut self, constant: Const, dst: Reg, position: Position) {
        if let Const::Int(value) = constant
            && let Ok(value) = i32::try_from(value)
        {
            self.u.flow.emit_wide(Op::LoadInt, 0, dst, value as u32, position);
        } else if self.u.flow.reachable() {
            let index = self.constant(constant);
            self.u.flow.emit_wide(Op::LoadConst, 0, dst, index, position);
        }
        self.wrote(dst);
    }

    /// Where a body ends that falls off its end: the last statement, or nowhere of its own after one with a body, whose last line it shares.
    fn implicit_end(&self, body: &[Stmt], start: Position) -> Position {
        match body.last() {
            None => start,
            Some(_) if body.iter().all(|s| matches!(s, Stmt::Global(_) | Stmt::Nonlocal(_))) => start,
            // It is on the line of what comes before it.
            Some(_) => Position::default(),
        }
    }

    fn return_constant(&mut self, index: u32, position: Position) {
        if self.u.is_generator_like() {
            let t = self.alloc();
            self.u.flow.emit_wide(Op::LoadConst, 0, t, index, position);
            self.emit(Op::ReturnGenerator, KILL_A, t, 0, 0, position);
            self.release(t);
        } else {
            self.u.flow.emit_wide(Op::ReturnConst, 0, 0, index, position);
        }
    }

    fn return_operand(&mut self, value: Operand, position: Position) {
        let op = if self.u.is_generator_like() { Op::ReturnGenerator } else { Op::Return };
        self.emit(op, value.a(), value.register, 0, 0, position);
    }

    /// Evaluates and returns, where nothing is to be left first.
    fn return_expression(&mut self, e: &'a Expr, position: Position) -> Result<()> {
        let mark = self.mark();
        match self.folder.fold(e) {
            Some(constant) if !self.u.is_generator_like() => {
                let index = self.constant(constant);
                self.return_constant(index, position);
            }
            _ => {
                let value = self.operand(e)?;
                self.return_operand(value, position);
            }
        }
        self.release(mark);
        Ok(())
    }

    // ---- units -----------------------------------------------------------------------------------------------------

    /// Begins a code object inside of the present one.
    fn enter_unit(&mut self, scope: ScopeId, kind: UnitKind, name: &str, first_line: u32) {
        let qualname = self.qualified(kind, name);
        let private = self.u.private.clone();
        let mut unit = Unit::new(scope, kind, Name::new(name), qualname, first_line, private);
        unit.flags = self.scope_flags(scope, kind);
        let inner = self.scopes.get(scope);
        let mut free: Vec<Name> = Vec::new();
        let mut cells: Vec<Name> = Vec::new();
        for (name, symbol) in &inner.symbols {
            match symbol.place {
                crate::scopes::Place::Free => free.push(name.clone()),
                crate::scopes::Place::Cell => cells.push(name.clone()),
                _ if symbol.flags & crate::scopes::DEF_FREE_CLASS != 0 => free.push(name.clone()),
                _ => {}
            }
        }
        free.sort();
        cells.sort();
        unit.free = free;
        if inner.needs_class_closure {
            cells.push(Name::new("__class__"));
        }
        if inner.needs_class_dict {
            cells.push(Name::new("__classdict__"));
        }
        if kind == UnitKind::Class && inner.has_conditional_annotations {
            cells.push(Name::new("__conditional_annotations__"));
        }
        unit.cell_names = cells;
        self.outer.push(std::mem::replace(&mut self.u, unit));
    }

    /// Makes the cells, after the parameters have been declared.
    fn begin_unit(&mut self) {
        let nowhere = Position::default();
        let names = std::mem::take(&mut self.u.cell_names);
        for name in &names {
            let register = match self.u.fast.remove(name) {
                Some(parameter) => {
                    self.u.locals[parameter as usize].1 = LocalKind::Cell;
                    parameter
                }
                None => self.u.new_local(name.clone(), LocalKind::Cell),
            };
            self.u.cells.insert(name.clone(), register);
            self.emit(Op::MakeCell, 0, register, 0, 0, nowhere);
        }
        if self.u.is_generator_like() {
            let line = self.u.first_line;
            let start = Position { line, end_line: line, column: 0, end_column: 0 };
            self.emit(Op::MakeGenerator, 0, 0, 0, 0, start);
            self.begin_generator();
        }
    }

    /// The whole body of a generator turns StopIteration into RuntimeError (PEP 479).
    fn begin_generator(&mut self) {
        let handler = self.u.flow.label();
        self.u.stop_iteration = Some(handler);
        self.u.flow.protect(handler, TEMP);
    }

    /// Ends the present unit; gives its code and the names it wants from outside.
    fn leave_unit(&mut self) -> Result<(Arc<Code>, Vec<Name>)> {
        let outer = self.outer.pop().expect("a unit is around");
        let unit = std::mem::replace(&mut self.u, outer);
        let free = unit.free.clone();
        Ok((self.finish(unit)?, free))
    }

    fn finish(&mut self, mut unit: Unit<'a>) -> Result<Arc<Code>> {
        if let Some(handler) = unit.stop_iteration {
            let nowhere = Position::default();
            if unit.flow.unprotect() {
                unit.flow.bind_handler(handler, Some(Default::default()));
                let stop = ophion_bytecode::Intrinsic::StopIterationError as u16;
                unit.flow.emit(Op::Intrinsic1, 0, TEMP, TEMP, stop, nowhere);
                unit.flow.emit(Op::Reraise, KILL_A, TEMP, 0, 0, nowhere);
                unit.max = unit.max.max(1);
            }
        }
        let registers = unit.locals.len() + unit.max as usize;
        if unit.locals.len() >= TEMP as usize - 1 || unit.max > MOST_TEMPORARIES {
            return self.error(TextRange::default(), "too many registers in one code object");
        }
        let locals = unit.locals.len() as u16;
        let flags = unit.flags | if self.hidden { CodeFlags::HIDDEN } else { CodeFlags::empty() };
        let layout = unit.flow.finish(locals);
        let (local_names, local_kinds) = unit.locals.iter().map(|(name, kind)| (name.to_string(), *kind)).unzip();
        Ok(Arc::new(Code {
            name: unit.name.to_string(),
            qualname: unit.qualname,
            filename: self.source.name().to_string(),
            first_line: unit.first_line,
            flags: flags | self.future_flags(),
            arg_count: unit.arg_count,
            positional_only: unit.positional_only,
            keyword_only: unit.keyword_only,
            local_names,
            local_kinds,
            free_names: unit.free.iter().map(Name::to_string).collect(),
            registers: registers as u16,
            instrs: layout.instrs,
            consts: unit.consts,
            names: unit.names.iter().map(Name::to_string).collect(),
            handlers: layout.handlers,
            positions: layout.positions,
            marks: layout.marks,
        }))
    }

    fn future_flags(&self) -> CodeFlags {
        let mut flags = CodeFlags::empty();
        flags.set(CodeFlags::FUTURE_ANNOTATIONS, self.future.annotations);
        flags.set(CodeFlags::FUTURE_BARRY_AS_BDFL, self.future.barry_as_flufl);
        flags
    }

    fn scope_flags(&self, scope: ScopeId, kind: UnitKind) -> CodeFlags {
        let scope = self.scopes.get(scope);
        if matches!(kind, UnitKind::Module | UnitKind::Class) {
            return CodeFlags::NAMESPACE;
        }
        let mut flags = CodeFlags::OPTIMIZED | CodeFlags::NEWLOCALS;
        flags.set(CodeFlags::NESTED, scope.nested);
        flags.set(CodeFlags::METHOD, scope.method);
        match (scope.generator, scope.coroutine) {
            (true, true) => flags |= CodeFlags::ASYNC_GENERATOR,
            (true, false) => flags |= CodeFlags::GENERATOR,
            (false, true) => flags |= CodeFlags::COROUTINE,
            (false, false) => {}
        }
        flags
    }

    /// The qualified name of a code object inside of the present unit.
    fn qualified(&self, kind: UnitKind, name: &str) -> String {
        let mut around = &self.u;
        let mut depth = self.outer.len();
        if matches!(around.kind, UnitKind::TypeParameters | UnitKind::Annotation) {
            // These are no level of their own.
            match depth.checked_sub(1) {
                Some(outer) if depth > 1 => {
                    around = &self.outer[outer];
                    depth = outer;
                }
                _ => return name.to_string(),
            }
        }
        if depth == 0 {
            return name.to_string();
        }
        if matches!(kind, UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Class) {
            let mangled = self.scopes.get(around.scope).mangle(around.private.as_deref(), name);
            if self.scopes.get(around.scope).place(&mangled) == crate::scopes::Place::GlobalExplicit {
                return name.to_string();
            }
        }
        let function = matches!(around.kind, UnitKind::Function | UnitKind::AsyncFunction | UnitKind::Lambda);
        if function { format!("{}.<locals>.{name}", around.qualname) } else { format!("{}.{name}", around.qualname) }
    }

    fn push_block(&mut self, block: Block<'a>, range: TextRange) -> Result<()> {
        if self.u.blocks.len() >= 21 {
            return self.error(range, "too many statically nested blocks");
        }
        self.u.blocks.push(block);
        Ok(())
    }

    fn scope_of<T>(&self, node: &T, role: Role) -> ScopeId {
        self.scopes.of(node, role).expect("every block was entered")
    }
}

/// Where the last of the future imports stands that a module begins with.
fn last_future(body: &[Stmt]) -> u32 {
    let mut last = 0;
    for (i, statement) in body.iter().enumerate() {
        match statement {
            Stmt::Expr(first) if i == 0 && first.value.is_string_literal_expr() => {}
            Stmt::ImportFrom(import) if import.module.as_ref().is_some_and(|module| &**module == "__future__") => {
                last = import.range.start().to_u32();
            }
            _ => break,
        }
    }
    last
}

/// A docstring without the indentation that its lines have in common, as CPython's compiler strips it.
pub(crate) fn clean_docstring(text: &[u8]) -> Vec<u8> {
    let expanded = expand_tabs(text);
    let mut lines = expanded.split(|&byte| byte == b'\n');
    let first = lines.next().unwrap_or(&[]);
    let rest: Vec<&[u8]> = lines.collect();
    let indent = |line: &[u8]| line.iter().take_while(|&&byte| byte == b' ').count();
    let margin = rest.iter().filter(|line| line.iter().any(|&byte| byte != b' ')).map(|line| indent(line)).min();
    let mut out = first[indent(first)..].to_vec();
    for line in rest {
        out.push(b'\n');
        out.extend_from_slice(&line[margin.unwrap_or(0).min(indent(line))..]);
    }
    out
}

fn expand_tabs(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut column = 0usize;
    for &byte in text {
        match byte {
            b'\t' => {
                let count = 8 - column % 8;
                out.extend(std::iter::repeat_n(b' ', count));
                column += count;
            }
            b'\n' | b'\r' => {
                out.push(byte);
                column = 0;
            }
            _ => {
                out.push(byte);
                if byte & 0xc0 != 0x80 {
                    column += 1;
                }
            }
        }
    }
    out
}
