//! Calls.

use super::*;
use crate::scopes::Place;
use ophion_bytecode::{ARGS, FLAG_X, FORWARD_KEYWORDS, FORWARD_METHOD};
use ophion_syntax::ast::{Arguments, Keyword};

/// What fits into a call's window; larger calls pass a tuple and a dict.
const MOST_ARGUMENTS: usize = 250;

impl<'a> Compiler<'a> {
    pub(super) fn call(&mut self, e: &'a ast::ExprCall, dst: Reg, position: Position) -> Result<()> {
        self.check_keywords(&e.arguments.keywords)?;
        if let [argument @ Expr::Generator(generator)] = &*e.arguments.args
            && !generator.parenthesized
        {
            self.sole_arguments.insert(std::ptr::from_ref(argument) as usize, e.arguments.range);
        }
        let simple = is_simple(&e.arguments.args, &e.arguments.keywords, 0);
        let forwarded = if simple { None } else { self.forwarded(&e.arguments) };
        let base = self.window(dst);
        if let Expr::Attribute(callee) = &*e.func
            && (simple || forwarded.is_some())
        {
            if !self.super_attribute(callee, base, true)? {
                let name = self.mangled(&callee.attr);
                let name = self.short_name(&name, callee.range)?;
                let at = self.attribute_position(callee, self.at(callee));
                self.open_window(base);
                match self.receiver(&callee.value)? {
                    Some(local) => self.emit(Op::LoadMethod, 0, base, local, name, at),
                    None => {
                        let slot = self.alloc();
                        self.expr_to(&callee.value, slot)?;
                        self.emit(Op::LoadMethod, KILL_B, base, slot, name, at);
                    }
                }
            }
            self.release(base + ARGS + 1);
            let position = self.attribute_position(callee, position);
            if let Some((plain, keywords)) = forwarded {
                return self.call_forward(base, 1, plain, keywords, dst, position);
            }
            return self.call_window(
                base,
                1,
                &e.arguments.args,
                &e.arguments.keywords,
                dst,
                position,
                e.arguments.range,
            );
        }
        self.expr_to(&e.func, base)?;
        self.open_window(base);
        let position = if self.is_loop_of_cpython(e) { self.at(&*e.func) } else { position };
        if simple {
            return self.call_window(
                base,
                0,
                &e.arguments.args,
                &e.arguments.keywords,
                dst,
                position,
                e.arguments.range,
            );
        }
        if let Some((plain, keywords)) = forwarded {
            return self.call_forward(base, 0, plain, keywords, dst, position);
        }
        self.call_ex(base, &e.arguments, dst, position)
    }

    /// Is it `any`, `all` or `tuple` of a generator expression, for which CPython makes a loop in place of the call? Tracebacks then point at the name.
    fn is_loop_of_cpython(&mut self, e: &ast::ExprCall) -> bool {
        let (Expr::Name(callee), [Expr::Generator(_)], []) = (&*e.func, &*e.arguments.args, &*e.arguments.keywords)
        else {
            return false;
        };
        if !matches!(callee.id.as_str(), "any" | "all" | "tuple") {
            return false;
        }
        let name = Name::new(&callee.id);
        self.resolve(&name).place == Place::GlobalImplicit && self.scopes.get(0).place(&name) != Place::Local
    }

    /// The plain arguments of a call that passes the function's own `*args` on behind them, and whether it passes its `**kwargs`.
    /// None: it does more than that, or they are used for more.
    fn forwarded(&self, arguments: &'a Arguments) -> Option<(&'a [Expr], bool)> {
        let own = |name: &Option<Name>, e: &Expr| matches!(e, Expr::Name(n) if name.as_ref() == Some(&n.id));
        let [plain @ .., Expr::Starred(starred)] = &*arguments.args else { return None };
        let keywords = match &*arguments.keywords {
            [] => false,
            [Keyword { arg: None, value, .. }] if own(&self.u.own_kwargs, value) => true,
            _ => return None,
        };
        let fits = self.forwards()
            && own(&self.u.own_args, &starred.value)
            && plain.len() <= 64
            && !plain.iter().any(Expr::is_starred_expr);
        fits.then_some((plain, keywords))
    }

    /// Does this code keep the arguments of its `*args` and `**kwargs` where its caller has put them, until somebody wants to see them?
    fn forwards(&self) -> bool {
        self.u.flags.contains(CodeFlags::FORWARDS) && self.u.own_args.is_some() && self.u.inlined.is_empty()
    }

    /// A call that passes on what this function was called with.
    fn call_forward(
        &mut self,
        base: Reg,
        skip: u16,
        plain: &'a [Expr],
        keywords: bool,
        dst: Reg,
        position: Position,
    ) -> Result<()> {
        self.u.top = base - TEMP + ARGS + skip;
        self.run(plain)?;
        self.reserve_window(base, plain.len() + 2);
        let what = plain.len() as u16
            | if skip == 1 { FORWARD_METHOD } else { 0 }
            | if keywords { FORWARD_KEYWORDS } else { 0 };
        self.emit(Op::CallForward, 0, dst, base, what, position);
        Ok(())
    }

    /// The register where a call's window begins: `dst` itself if it is the topmost temporary.
    pub(super) fn window(&mut self, dst: Reg) -> Reg {
        if is_temp(dst) && dst + 1 == self.mark() { dst } else { self.alloc() }
    }

    /// Leaves room for the frame's header: the next temporary is the first argument.
    pub(super) fn open_window(&mut self, base: Reg) {
        self.u.top = base - TEMP + ARGS;
        self.u.max = self.u.max.max(self.u.top + 2);
    }

    /// The receiver of a method call, if it is a plain local.
    fn receiver(&mut self, e: &'a Expr) -> Result<Option<Reg>> {
        let Expr::Name(name) = e else { return Ok(None) };
        if name.id == "__debug__" {
            return Ok(None);
        }
        let Some(register) = self.fast_local(&name.id) else { return Ok(None) };
        self.check_local(register, self.at(e));
        Ok(Some(register))
    }

    /// Evaluates the arguments of a call whose callee is at `base` and calls. `skip` is 1 for a prepared method.
    #[expect(clippy::too_many_arguments, reason = "a call has many parts")]
    fn call_window(
        &mut self,
        base: Reg,
        skip: u16,
        args: &'a [Expr],
        keywords: &'a [Keyword],
        dst: Reg,
        position: Position,
        range: TextRange,
    ) -> Result<()> {
        self.u.top = base - TEMP + ARGS + skip;
        self.run(args)?;
        self.run(keywords.iter().map(|keyword| &keyword.value))?;
        let count = args.len() + keywords.len();
        self.reserve_window(base, count + skip as usize);
        if keywords.is_empty() {
            let op = if skip == 0 { Op::Call } else { Op::CallMethod };
            self.emit(op, 0, dst, base, count as u16, position);
        } else {
            let names = keywords.iter().filter_map(|k| k.arg.as_ref()).map(|name| Const::str(name.as_str())).collect();
            let names = self.short_const(Const::Tuple(names), range)?;
            let op = if skip == 0 { Op::CallKw } else { Op::CallMethodKw };
            self.emit(op, count as u8, dst, base, names, position);
        }
        Ok(())
    }

    /// A call whose callee is at `base` and that has starred arguments, or very many.
    pub(super) fn call_ex(&mut self, base: Reg, arguments: &'a Arguments, dst: Reg, position: Position) -> Result<()> {
        self.u.top = base - TEMP + ARGS;
        let positional = self.alloc();
        let named = self.alloc();
        if self.u.flags.contains(CodeFlags::FORWARDS) && self.u.own_args.is_some() {
            self.emit(Op::Gather, 0, 0, 0, 0, position);
        }
        match &*arguments.args {
            // The one starred argument is evaluated first, but iterated over last.
            [Expr::Starred(starred)] if !arguments.keywords.is_empty() && !self.is_own_args(&starred.value) => {
                self.expr_to(&starred.value, positional)?;
                self.named(&arguments.keywords, named, base, position)?;
                let mark = self.mark();
                let list = self.alloc();
                self.emit(Op::BuildList, 0, list, list, 0, position);
                self.emit(Op::ListExtend, KILL_B | FLAG_X, list, positional, base, position);
                self.emit(Op::ListToTuple, 0, positional, list, 0, position);
                self.release(mark);
            }
            args => {
                self.positional(args, positional, base, position)?;
                self.named(&arguments.keywords, named, base, position)?;
            }
        }
        self.reserve_window(base, 4);
        self.emit(Op::CallEx, 0, dst, base, 0, position);
        Ok(())
    }

    /// Whether this is the `*args` of the function itself, which is a tuple.
    fn is_own_args(&self, e: &Expr) -> bool {
        matches!(e, Expr::Name(name) if self.u.own_args.as_ref() == Some(&name.id)) && self.u.inlined.is_empty()
    }

    /// The positional arguments as a tuple.
    fn positional(&mut self, args: &'a [Expr], dst: Reg, base: Reg, position: Position) -> Result<()> {
        if args.is_empty() {
            self.load_const(Const::Tuple(Vec::new()), dst, position);
            return Ok(());
        }
        // The function's own `*args` is a tuple already.
        if let [Expr::Starred(starred)] = args
            && let Expr::Name(name) = &*starred.value
            && self.is_own_args(&starred.value)
        {
            return self.load_name(&name.id, dst, self.at(&*starred.value), name.range);
        }
        // Behind plain arguments it is concatenated, which is less than to extend a list and make it a tuple.
        if let [plain @ .., Expr::Starred(starred)] = args
            && let Expr::Name(name) = &*starred.value
            && self.u.own_args.as_ref() == Some(&name.id)
            && self.u.inlined.is_empty()
            && !plain.iter().any(Expr::is_starred_expr)
            && plain.len() < 64
        {
            let first = self.run(plain)?;
            self.emit(Op::BuildTuple, 0, dst, first, plain.len() as u16, position);
            self.release(first);
            let rest = self.operand(&starred.value)?;
            self.emit(Op::Add, rest.c(), dst, dst, rest.register, position);
            return Ok(());
        }
        // Errors about the one starred argument name the function.
        if let [Expr::Starred(starred)] = args {
            let mark = self.mark();
            self.emit(Op::BuildList, 0, dst, dst, 0, position);
            let value = self.operand(&starred.value)?;
            self.emit(Op::ListExtend, value.b() | FLAG_X, dst, value.register, base, position);
            self.release(mark);
            self.emit(Op::ListToTuple, 0, dst, dst, 0, position);
            return Ok(());
        }
        if let Some(constants) = self.folder.items(args) {
            self.load_const(Const::Tuple(constants), dst, position);
            return Ok(());
        }
        self.tuple(args, dst, position)
    }

    /// The keyword arguments as a dict, or nothing.
    pub(super) fn named(&mut self, keywords: &'a [Keyword], dst: Reg, base: Reg, position: Position) -> Result<()> {
        if keywords.is_empty() {
            self.clear(dst, position);
            return Ok(());
        }
        if let [Keyword { arg: None, value: Expr::Name(name), .. }] = keywords
            && self.u.own_kwargs.as_ref() == Some(&name.id)
            && self.u.flags.contains(CodeFlags::FORWARDS)
            && self.u.inlined.is_empty()
        {
            return self.load_name(&name.id, dst, self.at(&keywords[0].value), name.range);
        }
        let mark = self.mark();
        let head = keywords.iter().take_while(|keyword| keyword.arg.is_some()).take(32).count();
        let first = self.mark();
        for keyword in &keywords[..head] {
            let key = self.alloc();
            let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
            self.load_const(Const::str(name), key, position);
            let value = self.alloc();
            self.expr_to(&keyword.value, value)?;
        }
        let first = if head == 0 { dst } else { first };
        self.emit(Op::BuildMap, 0, dst, first, head as u16, position);
        self.release(mark);
        let mut rest = &keywords[head..];
        while let Some((keyword, tail)) = rest.split_first() {
            if keyword.arg.is_none() {
                let other = self.operand(&keyword.value)?;
                self.emit(Op::DictMerge, other.b(), dst, other.register, base, position);
                rest = tail;
            } else {
                // Named arguments after `**`: a repeated one is an error that names the function.
                let run = rest.iter().take_while(|keyword| keyword.arg.is_some()).take(32).count();
                let map = self.alloc();
                let first = self.mark();
                for keyword in &rest[..run] {
                    let key = self.alloc();
                    let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
                    self.load_const(Const::str(name), key, position);
                    let value = self.alloc();
                    self.expr_to(&keyword.value, value)?;
                }
                self.emit(Op::BuildMap, 0, map, first, run as u16, position);
                self.emit(Op::DictMerge, KILL_B, dst, map, base, position);
                rest = &rest[run..];
            }
            self.release(mark);
        }
        Ok(())
    }

    pub(super) fn check_keywords(&self, keywords: &[Keyword]) -> Result<()> {
        for (i, keyword) in keywords.iter().enumerate() {
            let Some(name) = &keyword.arg else { continue };
            if let Some(again) =
                keywords[i + 1..].iter().find(|other| other.arg.as_ref().is_some_and(|n| n.id == name.id))
            {
                return self.error(again.range, format!("keyword argument repeated: {name}"));
            }
        }
        Ok(())
    }

    /// `super().name` and `super(a, b).name`, where the two-step form would find the built-in. False: it is something else.
    pub(super) fn super_attribute(&mut self, e: &'a ast::ExprAttribute, dst: Reg, method: bool) -> Result<bool> {
        let Expr::Call(call) = &*e.value else { return Ok(false) };
        let Expr::Name(callee) = &*call.func else { return Ok(false) };
        if callee.id != "super" || !call.arguments.keywords.is_empty() || e.attr.as_str() == "__class__" {
            return Ok(false);
        }
        let name = Name::new("super");
        if self.resolve(&name).place != Place::GlobalImplicit || self.scopes.get(0).place(&name) == Place::Local {
            return Ok(false);
        }
        let args = &call.arguments.args;
        let class = Name::new("__class__");
        match args.len() {
            2 if !args.iter().any(Expr::is_starred_expr) => {}
            0 if self.u.arg_count > 0
                && self.scopes.get(self.u.scope).is_function_like()
                && self.u.free.contains(&class) => {}
            _ => return Ok(false),
        }
        let position = self.at(&*e.value);
        if method {
            self.open_window(dst);
        }
        let function = self.alloc();
        self.load_name("super", function, self.at(&*call.func), callee.range)?;
        let first = self.alloc();
        let second = self.alloc();
        if let [class, this] = &**args {
            self.expr_to(class, first)?;
            self.expr_to(this, second)?;
        } else {
            self.load_name("__class__", first, position, call.arguments.range)?;
            let kind = self.u.locals[0].1;
            if kind == LocalKind::Cell {
                self.emit(Op::LoadCell, 0, second, 0, 0, position);
            } else {
                self.check_local(0, position);
                self.emit(Op::Move, 0, second, 0, 0, position);
            }
        }
        let name = self.mangled(&e.attr);
        let name = self.short_name(&name, e.range)?;
        let op = if method { Op::LoadSuperMethod } else { Op::LoadSuperAttr };
        let flags = if args.is_empty() { FLAG_X } else { 0 };
        self.emit(op, flags, dst, first, name, self.at(e));
        Ok(true)
    }
}

/// Can the arguments be laid out in a window?
pub(super) fn is_simple(args: &[Expr], keywords: &[Keyword], extra: usize) -> bool {
    args.len() + keywords.len() + extra <= MOST_ARGUMENTS
        && !args.iter().any(Expr::is_starred_expr)
        && keywords.iter().all(|keyword| keyword.arg.is_some())
}
