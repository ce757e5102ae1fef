# The classes of abstract syntax trees, made out of the grammar. An `@` marks those whose nodes have a place in the source.
_GRAMMAR = """
mod = Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body) |
    FunctionType(expr* argtypes, expr returns)
stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string?
    type_comment, type_param* type_params) | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr*
    decorator_list, expr? returns, string? type_comment, type_param* type_params) | ClassDef(identifier name, expr*
    bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params) | Return(expr? value) |
    Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment) | TypeAlias(expr name,
    type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value) | AnnAssign(expr target,
    expr annotation, expr? value, int simple) | For(expr target, expr iter, stmt* body, stmt* orelse, string?
    type_comment) | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) | While(expr
    test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse) | With(withitem* items, stmt* body,
    string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment) | Match(expr subject,
    match_case* cases) | Raise(expr? exc, expr? cause) | Try(stmt* body, excepthandler* handlers, stmt* orelse,
    stmt* finalbody) | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | Assert(expr
    test, expr? msg) | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level) |
    Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue @
expr = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr
    right) | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body,
    expr orelse) | Dict(expr?* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators)
    | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators) |
    GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr
    value) | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords) |
    FormattedValue(expr value, int conversion, expr? format_spec) | Interpolation(expr value, constant str, int
    conversion, expr? format_spec) | JoinedStr(expr* values) | TemplateStr(expr* values) | Constant(constant value,
    string? kind) | Attribute(expr value, identifier attr, expr_context ctx) | Subscript(expr value, expr slice,
    expr_context ctx) | Starred(expr value, expr_context ctx) | Name(identifier id, expr_context ctx) | List(expr*
    elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx) | Slice(expr? lower, expr? upper, expr? step) @
expr_context = Load | Store | Del
boolop = And | Or
operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
unaryop = Invert | Not | UAdd | USub
cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body) @
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
arg(identifier arg, expr? annotation, string? type_comment) @
keyword(identifier? arg, expr value) @
alias(identifier name, identifier? asname) @
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern = MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns) |
    MatchMapping(expr* keys, pattern* patterns, identifier? rest) | MatchClass(expr cls, pattern* patterns,
    identifier* kwd_attrs, pattern* kwd_patterns) | MatchStar(identifier? name) | MatchAs(pattern? pattern,
    identifier? name) | MatchOr(pattern* patterns) @
type_ignore = TypeIgnore(int lineno, string tag)
type_param = TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr?
    default_value) | TypeVarTuple(identifier name, expr? default_value) @
"""

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8000 | PyCF_ONLY_AST

_MISSING = object()
_CLASSES = set()
_PLACE = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


class AST:
    __module__ = 'ast'
    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            n = len(fields)
            raise TypeError(f"{cls.__name__} constructor takes at most {n} positional argument{'' if n == 1 else 's'}")
        given = set()
        for name, value in zip(fields, args):
            setattr(self, name, value)
            given.add(name)
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            if name not in fields and name not in cls._attributes:
                import warnings
                warnings.warn(
                    f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. "
                    "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.",
                    DeprecationWarning, stacklevel=1)
            setattr(self, name, value)
            given.add(name)
        types = cls._field_types
        for name in fields:
            if name in given or name not in types:
                continue
            kind = types[name]
            if getattr(kind, '__origin__', None) is list:
                setattr(self, name, [])
            elif kind is expr_context:
                setattr(self, name, Load())
            elif not hasattr(cls, name):
                import warnings
                warnings.warn(
                    f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                    "This will become an error in Python 3.15.",
                    DeprecationWarning, stacklevel=1)

    def __reduce__(self):
        return type(self), (), self.__dict__.copy()

    def __replace__(self, /, **changes):
        cls = type(self)
        names = cls._fields + cls._attributes
        for name in changes:
            if name not in names:
                raise TypeError(f'{cls.__name__}.__replace__ got an unexpected keyword argument {name!r}.')
        values = {n: getattr(self, n) for n in names if hasattr(self, n)}
        values.update(changes)
        missing = [n for n, t in cls._field_types.items() if n not in values and t is not expr_context
                   and getattr(t, '__origin__', None) is not list and isinstance(t, type)]
        if missing:
            names = ', '.join(map(repr, missing))
            s = 's' if len(missing) > 1 else ''
            raise TypeError(f'{cls.__name__}.__replace__ missing {len(missing)} keyword argument{s}: {names}.')
        return cls(**values)

    def __repr__(self):
        return _show(self, 3)


def _show(value, depth):
    if isinstance(value, AST):
        if depth == 0:
            return type(value).__name__ + '(...)'
        parts = [f'{n}={_show(getattr(value, n, None), depth - 1)}' for n in value._fields]
        return f"{type(value).__name__}({', '.join(parts)})"
    if isinstance(value, list):
        if len(value) > 2:
            return f'[{_show(value[0], depth)}, ..., {_show(value[-1], depth)}]'
        return '[' + ', '.join([_show(x, depth) for x in value]) + ']'
    return repr(value)


def _problem(node, kind, name):
    """Raises what CPython says of a value that is no node of the class `kind`, or of one whose fields are not."""
    for attribute in kind._attributes:
        value = getattr(node, attribute, _MISSING)
        optional = attribute.startswith('end_')
        if value is _MISSING and not optional:
            raise TypeError(f'required field "{attribute}" missing from {name}')
        if not (optional and (value is None or value is _MISSING)):
            _integer(value)
    if not isinstance(node, kind):
        raise TypeError(f'expected some sort of {name}, but got {node!r}')
    cls = _class(node)
    if not cls._fields and cls.__base__ is AST and cls not in (Pass, Break, Continue):
        raise TypeError(f'expected some sort of {name}, but got {node!r}')
    for field, t in cls._field_types.items():
        optional = many = False
        if getattr(t, '__origin__', None) is list:
            many, t = True, t.__args__[0]
        if not isinstance(t, type):
            optional, t = True, t.__args__[0]
        value = getattr(node, field, _MISSING)
        if value is _MISSING:
            if many or optional or t is expr_context:
                continue
            raise TypeError(f'required field "{field}" missing from {cls.__name__}')
        if many:
            if not isinstance(value, list):
                raise TypeError(f'{cls.__name__} field "{field}" must be a list, not a {type(value).__name__}')
            size = len(value)
            for item in value:
                _item(item, t, field)
                if len(value) != size:
                    raise RuntimeError(f'{cls.__name__} field "{field}" changed size during iteration')
        elif value is None and t is not object:
            if not optional:
                raise ValueError(f"field '{field}' is required for {cls.__name__}")
        else:
            _item(value, t, field)


def _item(value, t, field):
    if t is str:
        if type(value) is not str and value is not None:
            what = 'identifier' if field not in ('type_comment', 'kind', 'tag') else 'string'
            raise TypeError(f'AST {what} must be of type str')
    elif t is int:
        _integer(value)
    elif t is not object and (value is not None or t not in (expr, stmt, pattern, type_param, excepthandler)):
        _problem(value, t, t.__name__)


def _integer(value):
    if not isinstance(value, int):
        raise ValueError(f'invalid integer value: {value!r}')


def _class(node):
    """The class of a node in the grammar."""
    cls = type(node)
    while cls.__module__ != 'ast' or cls.__name__ not in _CLASSES:
        cls = cls.__base__
    return cls


def _fields_of(node):
    """The fields of a node that has none of its own wrong: what is missing is as if left out of the text."""
    for field, t in _class(node)._field_types.items():
        if getattr(t, '__origin__', None) is list:
            default = []
        elif t is expr_context:
            default = Load()
        else:
            default = None
        yield getattr(node, field, default)


def _check_place(node):
    line, column = node.lineno, node.col_offset
    end_line, end_column = getattr(node, 'end_lineno', None), getattr(node, 'end_col_offset', None)
    end_line = line if end_line is None else end_line
    end_column = column if end_column is None else end_column
    if line > end_line:
        raise ValueError(f'AST node line range ({line}, {end_line}) is not valid')
    if line < 0 and end_line != line or column < 0 and column != end_column:
        raise ValueError(
            f'AST node column range ({column}, {end_column}) for line range ({line}, {end_line}) is not valid')
    if line == end_line and column > end_column:
        raise ValueError(f'line {line}, column {column}-{end_column} is not a valid range')


def _check_name(name):
    if name in ('None', 'True', 'False'):
        raise ValueError(f"identifier field can't represent '{name}' constant")


def _check_constant(value):
    if value is None or value is ... or type(value) in (int, float, complex, bool, str, bytes):
        return
    if type(value) in (tuple, frozenset):
        for x in value:
            _check_constant(x)
        return
    raise TypeError(f'got an invalid type in Constant: {type(value).__name__}')


def _check_some(items, field, owner):
    if not items:
        raise ValueError(f'empty {field} on {owner}')


def _check_body(body, owner):
    _check_some(body, 'body', owner)
    _check_stmts(body)


def _check_stmts(body):
    for s in body:
        if s is None:
            raise ValueError('None disallowed in statement list')
        _check_stmt(s)


def _check_exprs(exprs, context=None, null=False):
    for e in exprs:
        if e is not None:
            _check_expr(e, context)
        elif not null:
            raise ValueError('None disallowed in expression list')


def _check_optional(e):
    if e is not None:
        _check_expr(e)


def _check_expr(e, context=None):
    """What must hold of an expression beyond the types of its fields; the context is Load if none is given."""
    _check_place(e)
    context = context or Load
    cls = _class(e)
    fields = list(_fields_of(e))
    if cls in (Attribute, Subscript, Starred, Name, List, Tuple):
        if cls is Name:
            _check_name(fields[0])
        have = _class(fields[-1])
        if have is not context:
            raise ValueError(f'expression must have {context.__name__} context but has {have.__name__} instead')
    elif context is not Load:
        raise ValueError(f"expression which can't be assigned to in {context.__name__} context")
    if cls is BoolOp:
        if len(fields[1]) < 2:
            raise ValueError('BoolOp with less than 2 values')
        _check_exprs(fields[1])
    elif cls is Lambda:
        _check_arguments(fields[0])
        _check_expr(fields[1])
    elif cls is Dict:
        if len(fields[0]) != len(fields[1]):
            raise ValueError("Dict doesn't have the same number of keys as values")
        _check_exprs(fields[0], null=True)
        _check_exprs(fields[1])
    elif cls in (ListComp, SetComp, GeneratorExp, DictComp):
        _check_comprehension(fields[-1])
        _check_exprs(fields[:-1])
    elif cls is Compare:
        left, ops, comparators = fields
        if not comparators:
            raise ValueError('Compare with no comparators')
        if len(comparators) != len(ops):
            raise ValueError('Compare has a different number of comparators and operands')
        _check_exprs(comparators)
        _check_expr(left)
    elif cls is Call:
        _check_expr(fields[0])
        _check_exprs(fields[1])
        _check_keywords(fields[2])
    elif cls is Constant:
        _check_constant(fields[0])
    elif cls is Starred:
        _check_expr(fields[0], context)
    elif cls is List or cls is Tuple:
        _check_exprs(fields[0], context)
    elif cls is Subscript:
        _check_expr(fields[1])
        _check_expr(fields[0])
    elif cls is NamedExpr:
        if _class(fields[0]) is not Name:
            raise TypeError('NamedExpr target must be a Name')
        _check_expr(fields[1])
    elif cls is not Name:
        # The others have nothing but expressions.
        for field in fields:
            if isinstance(field, expr):
                _check_expr(field)
            elif isinstance(field, list):
                _check_exprs(field)


def _check_arguments(node):
    posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults = _fields_of(node)
    for group in (posonlyargs, args, [vararg], kwonlyargs, [kwarg]):
        for a in group:
            if a is not None:
                _check_place(a)
                _check_optional(getattr(a, 'annotation', None))
    if len(defaults) > len(posonlyargs) + len(args):
        raise ValueError('more positional defaults than args on arguments')
    if len(kw_defaults) != len(kwonlyargs):
        raise ValueError('length of kwonlyargs is not the same as kw_defaults on arguments')
    _check_exprs(defaults)
    _check_exprs(kw_defaults, null=True)


def _check_comprehension(generators):
    if not generators:
        raise ValueError('comprehension with no generators')
    for g in generators:
        target, iterable, ifs, _ = _fields_of(g)
        _check_expr(target, Store)
        _check_expr(iterable)
        _check_exprs(ifs)


def _check_keywords(keywords):
    for k in keywords:
        _check_expr(k.value)


def _is_number(e, *kinds):
    return _class(e) is Constant and type(e.value) in kinds


def _is_negative(e, *kinds):
    return _class(e) is UnaryOp and _class(e.op) is USub and _is_number(e.operand, *kinds)


def _is_complex(e):
    if _class(e) is not BinOp or _class(e.op) not in (Add, Sub):
        return False
    return _is_number(e.right, complex) and (_is_number(e.left, int, float) or _is_negative(e.left, int, float))


def _check_match_value(e):
    _check_expr(e)
    cls = _class(e)
    if cls is Constant:
        if type(e.value) not in (int, float, bytes, complex, str):
            raise ValueError('unexpected constant inside of a literal pattern')
    elif cls not in (Attribute, JoinedStr, TemplateStr):
        if not _is_negative(e, int, float, complex) and not _is_complex(e):
            raise ValueError('patterns may only match literals and attribute lookups')


def _check_capture(name):
    if name == '_':
        raise ValueError("can't capture name '_' in patterns")
    if name is not None:
        _check_name(name)


def _check_patterns(patterns, star=False):
    for p in patterns:
        _check_pattern(p, star)


def _check_pattern(p, star=False):
    _check_place(p)
    cls = _class(p)
    fields = list(_fields_of(p))
    if cls is MatchValue:
        _check_match_value(fields[0])
    elif cls is MatchSingleton:
        if fields[0] is not None and type(fields[0]) is not bool:
            raise ValueError('MatchSingleton can only contain True, False and None')
    elif cls is MatchSequence:
        _check_patterns(fields[0], True)
    elif cls is MatchMapping:
        keys, patterns, rest = fields
        if len(keys) != len(patterns):
            raise ValueError("MatchMapping doesn't have the same number of keys as patterns")
        _check_capture(rest)
        for key in keys:
            if not (_class(key) is Constant and (key.value is None or type(key.value) is bool)):
                _check_match_value(key)
        _check_patterns(patterns)
    elif cls is MatchClass:
        what, patterns, names, named = fields
        if len(names) != len(named):
            raise ValueError("MatchClass doesn't have the same number of keyword attributes as patterns")
        _check_expr(what)
        while _class(what) is Attribute:
            what = what.value
        if _class(what) is not Name:
            raise ValueError('MatchClass cls field can only contain Name or Attribute nodes.')
        for name in names:
            _check_name(name)
        _check_patterns(patterns)
        _check_patterns(named)
    elif cls is MatchStar:
        if not star:
            raise ValueError("can't use MatchStar here")
        _check_capture(fields[0])
    elif cls is MatchAs:
        inner, name = fields
        _check_capture(name)
        if inner is not None:
            if name is None:
                raise ValueError('MatchAs must specify a target name if a pattern is given')
            _check_pattern(inner)
    elif cls is MatchOr:
        if len(fields[0]) < 2:
            raise ValueError('MatchOr requires at least 2 patterns')
        _check_patterns(fields[0])


def _check_type_params(params):
    for p in params:
        _check_place(p)
        name, *rest = _fields_of(p)
        _check_name(name)
        for e in rest:
            _check_optional(e)


def _check_aliases(names, owner):
    _check_some(names, 'names', owner)
    for a in names:
        for name in _fields_of(a):
            _check_name(name)


def _check_stmt(s):
    """What must hold of a statement beyond the types of its fields."""
    _check_place(s)
    cls = _class(s)
    name = cls.__name__
    fields = list(_fields_of(s))
    if cls is FunctionDef or cls is AsyncFunctionDef:
        own, args, body, decorators, returns, _, params = fields
        _check_name(own)
        _check_body(body, name)
        _check_type_params(params)
        _check_arguments(args)
        _check_exprs(decorators)
        _check_optional(returns)
    elif cls is ClassDef:
        own, bases, keywords, body, decorators, params = fields
        _check_name(own)
        _check_body(body, name)
        _check_type_params(params)
        _check_exprs(bases)
        _check_keywords(keywords)
        _check_exprs(decorators)
    elif cls is Delete:
        _check_some(fields[0], 'targets', name)
        _check_exprs(fields[0], Del)
    elif cls is Assign:
        _check_some(fields[0], 'targets', name)
        _check_exprs(fields[0], Store)
        _check_expr(fields[1])
    elif cls is AugAssign:
        _check_expr(fields[0], Store)
        _check_expr(fields[2])
    elif cls is AnnAssign:
        target, annotation, value, simple = fields
        if _class(target) is not Name and simple:
            raise TypeError('AnnAssign with simple non-Name target')
        _check_expr(target, Store)
        _check_optional(value)
        _check_expr(annotation)
    elif cls is TypeAlias:
        if _class(fields[0]) is not Name:
            raise TypeError('TypeAlias with non-Name name')
        _check_expr(fields[0], Store)
        _check_type_params(fields[1])
        _check_expr(fields[2])
    elif cls is For or cls is AsyncFor:
        _check_expr(fields[0], Store)
        _check_expr(fields[1])
        _check_body(fields[2], name)
        _check_stmts(fields[3])
    elif cls is While or cls is If:
        _check_expr(fields[0])
        _check_body(fields[1], name)
        _check_stmts(fields[2])
    elif cls is With or cls is AsyncWith:
        _check_some(fields[0], 'items', name)
        for item in fields[0]:
            _check_expr(item.context_expr)
            variables = getattr(item, 'optional_vars', None)
            if variables is not None:
                _check_expr(variables, Store)
        _check_body(fields[1], name)
    elif cls is Match:
        _check_expr(fields[0])
        _check_some(fields[1], 'cases', name)
        for case in fields[1]:
            p, guard, body = _fields_of(case)
            _check_pattern(p)
            _check_optional(guard)
            _check_body(body, 'match_case')
    elif cls is Raise:
        exc, cause = fields
        if exc is None and cause is not None:
            raise ValueError('Raise with cause but no exception')
        _check_optional(exc)
        _check_optional(cause)
    elif cls is Try or cls is TryStar:
        body, handlers, orelse, finalbody = fields
        _check_body(body, name)
        if not handlers and not finalbody:
            raise ValueError(f'{name} has neither except handlers nor finalbody')
        if not handlers and orelse:
            raise ValueError(f'{name} has orelse but no except handlers')
        for handler in handlers:
            _check_place(handler)
            kind, own, inner = _fields_of(handler)
            _check_name(own)
            _check_optional(kind)
            _check_body(inner, 'ExceptHandler')
        _check_stmts(finalbody)
        _check_stmts(orelse)
    elif cls is ImportFrom:
        if (fields[2] or 0) < 0:
            raise ValueError('Negative ImportFrom level')
        _check_aliases(fields[1], name)
    elif cls is Import:
        _check_aliases(fields[0], name)
    elif cls is Global or cls is Nonlocal:
        _check_some(fields[0], 'names', name)
    else:
        # Return, Assert, Expr: expressions.
        for field in fields:
            _check_optional(field)


def _check(tree):
    if isinstance(tree, Expression):
        _check_expr(tree.body)
    elif not isinstance(tree, FunctionType):
        _check_stmts(tree.body)


def _places(node, other, found):
    """The places of the nodes of one tree by those of an equal one."""
    if isinstance(node, list):
        for a, b in zip(node, other):
            _places(a, b, found)
    elif isinstance(node, AST) and isinstance(other, AST):
        if type(node)._attributes:
            line, column = node.lineno, node.col_offset
            end = getattr(node, 'end_lineno', None)
            end_column = getattr(node, 'end_col_offset', None)
            here = (line, column, line if end is None else end, column if end_column is None else end_column)
            found.setdefault((other.lineno, other.col_offset, other.end_lineno, other.end_col_offset), here)
        for field in type(node)._fields:
            _places(getattr(node, field, None), getattr(other, field, None), found)


def _compile(node, filename, mode, flags, optimize):
    """Code from nodes: they are written as text, and what is compiled of that gets the nodes' places."""
    _problem(node, mod, 'mod')
    _check(node)
    if flags & PyCF_OPTIMIZED_AST == PyCF_OPTIMIZED_AST:
        from copy import deepcopy
        return _optimized(deepcopy(node), optimize)
    from ast import unparse
    text = unparse(node)
    if mode == 'single':
        text += '\n'
    code = compile(text, filename, mode, flags, True, optimize)
    found = {}
    _places(node, compile(text, filename, mode, flags | PyCF_ONLY_AST, True, optimize), found)
    return _relocate(code, [(*there, *here) for there, here in found.items()])


def _optimized(tree, level):
    """The tree that the compiler goes on with: what it computes or leaves out early is done, in its place."""
    if isinstance(tree, Expression):
        tree.body = _better(tree.body, level)
    elif isinstance(tree, AST):
        _better_fields(tree, level)
        if isinstance(tree, Module):
            _drop_docstring(tree, level)
    return tree


def _drop_docstring(node, level):
    first = node.body[0] if node.body else None
    if level < 2 or not isinstance(first, Expr) or not isinstance(first.value, Constant):
        return
    if isinstance(first.value.value, str):
        if len(node.body) > 1:
            del node.body[0]
        else:
            node.body[0] = Pass(lineno=first.lineno, col_offset=first.col_offset,
                                end_lineno=first.lineno, end_col_offset=first.col_offset + len('pass'))


def _at(node, other):
    for name in _PLACE:
        setattr(node, name, getattr(other, name, None))
    return node


def _better_fields(node, level):
    for field in node._fields:
        value = getattr(node, field, None)
        if isinstance(value, list):
            value[:] = [_better(x, level) for x in value]
        elif isinstance(value, AST):
            setattr(node, field, _better(value, level))


def _better(node, level):
    if not isinstance(node, AST):
        return node
    if isinstance(node, Name):
        if node.id == '__debug__' and isinstance(node.ctx, Load):
            return _at(Constant(level == 0, None), node)
        return node
    _better_fields(node, level)
    if isinstance(node, (FunctionDef, AsyncFunctionDef, ClassDef)):
        _drop_docstring(node, level)
    elif isinstance(node, MatchValue):
        node.value = _number(node.value)
    elif isinstance(node, MatchMapping):
        node.keys[:] = [_number(key) for key in node.keys]
    elif isinstance(node, BinOp) and isinstance(node.op, Mod):
        return _formatted(node)
    return node


def _number(e):
    """A number of a pattern, signs and all, as one constant."""
    if _is_complex(e):
        left, right = _number(e.left).value, e.right.value
        return _at(Constant(left + right if isinstance(e.op, Add) else left - right, None), e)
    if _is_negative(e, int, float, complex):
        return _at(Constant(-e.operand.value, None), e)
    return e


def _formatted(node):
    """`'%s' % (x,)` as an f-string, if that gives the same."""
    import re
    text, values = node.left, node.right
    if not isinstance(text, Constant) or not isinstance(text.value, str) or not isinstance(values, Tuple):
        return node
    if any(isinstance(x, Starred) for x in values.elts):
        return node
    parts, due = [], list(values.elts)
    for literal, flags, width, precision, code in re.findall(
            r'((?:[^%]|%%)+)|%([-+ #0]*)(\d*)(?:\.(\d*))?(.?)', text.value, re.DOTALL):
        if literal:
            parts.append(_at(Constant(literal.replace('%%', '%'), None), text))
            continue
        if code not in ('s', 'r', 'a') or flags.strip('-') or len(width) > 2 or len(precision) > 2 or not due:
            return node
        spec = ''
        if width:
            spec = width if '-' in flags else '>' + width
        if precision:
            spec += '.' + precision
        spec = _at(Constant(spec, None), text) if spec else None
        value = due.pop(0)
        parts.append(_at(FormattedValue(value, ord(code), spec), value))
    return node if due else _at(JoinedStr(parts), node)


def _make():
    space = _space
    lines = []
    for line in _GRAMMAR.strip().splitlines():
        if line.startswith('    '):
            lines[-1] += line[3:]
        else:
            lines.append(line)
    plain = {'identifier': str, 'string': str, 'int': int, 'constant': object}
    todo = []

    def build(name, base, fields, places, doc):
        names = tuple(f.split(' ')[1] for f in fields)
        body = {'__module__': 'ast', '__doc__': doc, '_fields': names, '__match_args__': names}
        if places or base is AST:
            body['_attributes'] = _PLACE if places else ()
        cls = space[name] = type(name, (base,), body)
        if places:
            cls.end_lineno = cls.end_col_offset = None
        _CLASSES.add(name)
        todo.append((cls, fields))

    for line in lines:
        places = line.endswith(' @')
        line = line.removesuffix(' @')
        if ' = ' not in line:
            name, _, rest = line.removesuffix(')').partition('(')
            build(name, AST, rest.split(', '), places, line)
            continue
        parent, _, rest = line.partition(' = ')
        alternatives = rest.split(' | ')
        build(parent, AST, [], places, f"{parent} = " + '\n     | '.join(alternatives))
        for text in alternatives:
            name, _, rest = text.removesuffix(')').partition('(')
            build(name, space[parent], rest.split(', ') if rest else [], False, text)
    for cls, fields in todo:
        types = {}
        for field in fields:
            kind, name = field.split(' ')
            base = kind.rstrip('*?')
            t = plain.get(base) or space[base]
            if kind.endswith('*'):
                t = list[t]
            elif kind.endswith('?'):
                t = t | None
                setattr(cls, name, None)
            types[name] = t
        cls._field_types = types
        cls.__annotations__ = types


_make()
del _make
