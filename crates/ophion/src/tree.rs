//! From the parser's tree to the nodes of the module `ast`: what `compile` gives for `PyCF_ONLY_AST`.
//!
//! The classes are those of `_ast`, looked up when the first node of the kind is made. Positions are lines from 1 and columns from 0 in bytes.

mod expressions;
mod patterns;
mod statements;
mod strings;

use ophion_bytecode::Const;
use ophion_syntax::ast::{self, Expr, ModExpression, ModModule};
use ophion_syntax::text_size::{Ranged, TextRange, TextSize};
use ophion_syntax::{Mode, Parsed, Source};
use ophion_vm::{Object, PyResult, Vm};
use std::collections::HashMap;

/// The nodes of a text that parsed.
pub fn to_python(vm: &mut Vm, source: &Source, parsed: &Parsed) -> PyResult {
    let module = vm.import_dotted("_ast")?;
    // A level of the tree takes several calls here.
    ophion_syntax::stack::with_stack_for(parsed.depth.saturating_mul(2), || {
        let mut builder = Builder { vm, source, parsed, module, classes: HashMap::new(), singletons: HashMap::new() };
        match parsed.tree() {
            ast::Mod::Module(ModModule { body, .. }) => {
                let body = builder.statements(body)?;
                if parsed.mode == Mode::Single {
                    return builder.node("Interactive", None, [("body", body)]);
                }
                let ignores = builder.list_of(&parsed.type_comments.ignores, |b, (line, tag)| {
                    let (line, tag) = (b.vm.int((*line).into()), b.vm.str(tag));
                    b.node("TypeIgnore", None, [("lineno", line), ("tag", tag)])
                })?;
                builder.node("Module", None, [("body", body), ("type_ignores", ignores)])
            }
            ast::Mod::Expression(ModExpression { body, .. }) => {
                if parsed.mode == Mode::FunctionType
                    && let Expr::Tuple(pair) = &**body
                    && let [Expr::List(types), result] = &pair.elts[..]
                {
                    let types = builder.expressions(&types.elts)?;
                    let result = builder.expression(result)?;
                    return builder.node("FunctionType", None, [("argtypes", types), ("returns", result)]);
                }
                let body = builder.expression(body)?;
                builder.node("Expression", None, [("body", body)])
            }
        }
    })
}

struct Builder<'a> {
    vm: &'a mut Vm,
    source: &'a Source,
    parsed: &'a Parsed,
    module: Object,
    classes: HashMap<&'static str, Object>,
    /// Operators and contexts, of which there is one each.
    singletons: HashMap<&'static str, Object>,
}

impl Builder<'_> {
    fn class(&mut self, name: &'static str) -> PyResult {
        if let Some(class) = self.classes.get(name) {
            return Ok(class.clone());
        }
        let class = self.vm.getattr_str(&self.module, name)?;
        self.classes.insert(name, class.clone());
        Ok(class)
    }

    fn node<const N: usize>(
        &mut self,
        class: &'static str,
        range: Option<TextRange>,
        fields: [(&'static str, Object); N],
    ) -> PyResult {
        let class = self.class(class)?;
        let node = self.vm.blank_record(&class);
        for (name, value) in fields {
            self.vm.setattr_str(&node, name, &value)?;
        }
        if let Some(range) = range {
            let (from, to) = (self.source.position(range.start().to_u32()), self.source.position(range.end().to_u32()));
            let places = [
                ("lineno", from.line),
                ("col_offset", from.byte_column),
                ("end_lineno", to.line),
                ("end_col_offset", to.byte_column),
            ];
            for (name, n) in places {
                let n = self.vm.int(n.into());
                self.vm.setattr_str(&node, name, &n)?;
            }
        }
        Ok(node)
    }

    /// The one node of a class without fields that all trees share.
    fn singleton(&mut self, class: &'static str) -> PyResult {
        if let Some(node) = self.singletons.get(class) {
            return Ok(node.clone());
        }
        let made = self.class(class)?;
        let key = "_singleton";
        let node = match self.vm.getattr_str_opt(&made, key)?.filter(|n| self.vm.is_instance_exact(n, &made)) {
            Some(node) => node,
            None => {
                let node = self.vm.blank_record(&made);
                self.vm.setattr_str(&made, key, &node)?;
                node
            }
        };
        self.singletons.insert(class, node.clone());
        Ok(node)
    }

    fn list_of<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut make: impl FnMut(&mut Self, T) -> PyResult,
    ) -> PyResult {
        let mut out = Vec::new();
        for item in items {
            out.push(make(self, item)?);
        }
        Ok(self.vm.list(out))
    }

    /// The field for the type comment of what begins at a place.
    fn type_comment(&mut self, start: TextSize) -> (&'static str, Object) {
        let comment = self.parsed.type_comments.of(start.to_u32());
        ("type_comment", comment.map_or(Object::NONE, |text| self.vm.str(text)))
    }

    fn optional<T>(&mut self, item: Option<T>, make: impl FnOnce(&mut Self, T) -> PyResult) -> PyResult {
        item.map_or(Ok(Object::NONE), |item| make(self, item))
    }

    fn name(&mut self, name: &str) -> Object {
        self.vm.intern(name)
    }

    fn names<'i>(&mut self, names: impl IntoIterator<Item = &'i ast::Identifier>) -> Object {
        let names = names.into_iter().map(|n| self.name(&n.id)).collect();
        self.vm.list(names)
    }

    fn identifier(&mut self, name: Option<&ast::Identifier>) -> Object {
        name.map_or(Object::NONE, |n| self.name(&n.id))
    }

    fn constant(&mut self, value: &Const, kind: Object, range: TextRange) -> PyResult {
        let value = self.vm.constant(value);
        self.node("Constant", Some(range), [("value", value), ("kind", kind)])
    }

    fn expressions(&mut self, list: &[Expr]) -> PyResult {
        self.list_of(list, |b, e| b.expression(e))
    }

    fn boxed(&mut self, e: Option<&Expr>) -> PyResult {
        self.optional(e, |b, e| b.expression(e))
    }

    fn arguments(&mut self, parameters: Option<&ast::Parameters>) -> PyResult {
        let none = Vec::new();
        let (positional, plain, named) = match parameters {
            Some(p) => (&p.posonlyargs[..], &p.args[..], &p.kwonlyargs[..]),
            None => (&none[..], &none[..], &none[..]),
        };
        let posonlyargs = self.list_of(positional, |b, p| b.parameter(&p.parameter))?;
        let args = self.list_of(plain, |b, p| b.parameter(&p.parameter))?;
        let kwonlyargs = self.list_of(named, |b, p| b.parameter(&p.parameter))?;
        let kw_defaults = self.list_of(named, |b, p| b.boxed(p.default.as_deref()))?;
        let defaults = positional.iter().chain(plain).filter_map(|p| p.default.as_deref());
        let defaults = self.list_of(defaults, |b, e| b.expression(e))?;
        let vararg = parameters.and_then(|p| p.vararg.as_deref());
        let vararg = self.optional(vararg, |b, p| b.parameter(p))?;
        let kwarg = parameters.and_then(|p| p.kwarg.as_deref());
        let kwarg = self.optional(kwarg, |b, p| b.parameter(p))?;
        let fields = [
            ("posonlyargs", posonlyargs),
            ("args", args),
            ("vararg", vararg),
            ("kwonlyargs", kwonlyargs),
            ("kw_defaults", kw_defaults),
            ("kwarg", kwarg),
            ("defaults", defaults),
        ];
        self.node("arguments", None, fields)
    }

    fn parameter(&mut self, p: &ast::Parameter) -> PyResult {
        let arg = self.name(&p.name.id);
        let annotation = self.boxed(p.annotation.as_deref())?;
        let fields = [("arg", arg), ("annotation", annotation), self.type_comment(p.name.range.start())];
        // The stars of `*args` and `**kwargs` do not belong to it.
        let range = TextRange::new(p.name.range.start(), p.range.end());
        self.node("arg", Some(range), fields)
    }

    fn keywords(&mut self, keywords: &[ast::Keyword]) -> PyResult {
        self.list_of(keywords, |b, k| {
            let arg = b.identifier(k.arg.as_ref());
            let value = b.expression(&k.value)?;
            b.node("keyword", Some(k.range), [("arg", arg), ("value", value)])
        })
    }

    fn comprehensions(&mut self, generators: &[ast::Comprehension]) -> PyResult {
        self.list_of(generators, |b, g| {
            let target = b.expression(&g.target)?;
            let iter = b.expression(&g.iter)?;
            let ifs = b.expressions(&g.ifs)?;
            let fields =
                [("target", target), ("iter", iter), ("ifs", ifs), ("is_async", Object::small(g.is_async.into()))];
            b.node("comprehension", None, fields)
        })
    }

    fn type_params(&mut self, params: Option<&ast::TypeParams>) -> PyResult {
        let params = params.map_or(&[][..], |p| &p.type_params[..]);
        self.list_of(params, |b, p| {
            let range = Some(p.range());
            let name = b.name(&p.name().id);
            let default = b.boxed(p.default())?;
            let default = ("default_value", default);
            match p {
                ast::TypeParam::TypeVar(p) => {
                    let bound = b.boxed(p.bound.as_deref())?;
                    b.node("TypeVar", range, [("name", name), ("bound", bound), default])
                }
                ast::TypeParam::ParamSpec(_) => b.node("ParamSpec", range, [("name", name), default]),
                ast::TypeParam::TypeVarTuple(_) => b.node("TypeVarTuple", range, [("name", name), default]),
            }
        })
    }
}
