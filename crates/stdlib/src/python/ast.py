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
    """Raises what CPython says of a value that is no node of the class `kind`; checks the fields of one that is."""
    for attribute in kind._attributes:
        value = getattr(node, attribute, None)
        if value is None and not attribute.startswith('end_'):
            raise TypeError(f'required field "{attribute}" missing from {name}')
        if value is not None and not isinstance(value, int):
            raise ValueError(f'invalid integer value: {value!r}')
    if not isinstance(node, kind):
        raise TypeError(f'expected some sort of {name}, but got {node!r}')
    cls = type(node)
    while cls.__module__ != 'ast':
        cls = cls.__base__
    for field, t in cls._field_types.items():
        optional = many = False
        if getattr(t, '__origin__', None) is list:
            many, t = True, t.__args__[0]
        if not isinstance(t, type):
            optional, t = True, t.__args__[0]
        missing = object()
        value = getattr(node, field, missing)
        if value is missing or value is None and not optional and not many and t is not object:
            if many:
                continue
            if value is None:
                raise ValueError(f"field '{field}' is required for {cls.__name__}")
            raise TypeError(f'required field "{field}" missing from {cls.__name__}')
        if many:
            if not isinstance(value, list):
                raise TypeError(f'{cls.__name__} field "{field}" must be a list, not a {type(value).__name__}')
            values = value
        else:
            values = (value,)
        for value in values:
            if value is None and (optional or cls is Dict and field == 'keys' or field == 'kw_defaults'):
                continue
            if t is str:
                if not isinstance(value, str):
                    what = 'identifier' if field not in ('type_comment', 'kind', 'tag') else 'string'
                    raise TypeError(f'AST {what} must be of type str')
            elif t is int:
                if not isinstance(value, int):
                    raise ValueError(f'invalid integer value: {value!r}')
            elif t is not object:
                _problem(value, t, t.__name__)
    _sense(node, cls)


def _context(node, context):
    if isinstance(node, (Name, Attribute, Subscript, Starred, List, Tuple)):
        have = type(node.ctx)
        if have is not context:
            raise ValueError(f'expression must have {context.__name__} context but has {have.__name__} instead')
        if isinstance(node, Starred):
            _context(node.value, context)
        elif isinstance(node, (List, Tuple)):
            for element in node.elts:
                _context(element, context)
    elif context is not Load:
        raise ValueError(f"expression which can't be assigned to in {context.__name__} context")


def _constant(value):
    if value is None or value is ... or type(value) in (int, float, complex, bool, str, bytes):
        return
    if type(value) in (tuple, frozenset):
        for x in value:
            _constant(x)
        return
    raise TypeError(f'got an invalid type in Constant: {type(value).__name__}')


def _sense(node, cls):
    """What must hold of a node beyond the types of its fields."""
    name = cls.__name__
    if cls is Constant:
        _constant(node.value)
    elif cls in (FunctionDef, AsyncFunctionDef, ClassDef, For, AsyncFor, While, If, With, AsyncWith, Try, TryStar,
                 ExceptHandler, match_case):
        if not node.body:
            raise ValueError(f'empty body on {name}')
        if cls in (Try, TryStar) and not node.handlers and not node.finalbody:
            raise ValueError(f'{name} has neither handlers nor finalbody')
        if cls in (With, AsyncWith) and not node.items:
            raise ValueError(f'empty items on {name}')
        if cls in (For, AsyncFor):
            _context(node.target, Store)
    elif cls is Delete or cls is Assign:
        if not node.targets:
            raise ValueError(f'empty targets on {name}')
        for target in node.targets:
            _context(target, Store if cls is Assign else Del)
    elif cls is AugAssign or cls is AnnAssign or cls is NamedExpr or cls is comprehension:
        _context(node.target, Store)
    elif cls is Import or cls is ImportFrom or cls is Global or cls is Nonlocal:
        if not node.names:
            raise ValueError(f'empty names on {name}')
    elif cls is BoolOp:
        if len(node.values) < 2:
            raise ValueError('BoolOp with less than 2 values')
    elif cls is Compare:
        if not node.comparators:
            raise ValueError('Compare has no comparators')
        if len(node.comparators) != len(node.ops):
            raise ValueError('Compare has a different number of comparators and operands')
    elif cls is Dict:
        if len(node.keys) != len(node.values):
            raise ValueError("Dict doesn't have the same number of keys as values")
    elif cls is arguments:
        if len(node.defaults) > len(node.posonlyargs) + len(node.args):
            raise ValueError('more positional defaults than args on arguments')
        if len(node.kw_defaults) != len(node.kwonlyargs):
            raise ValueError('length of kwonlyargs is not the same as kw_defaults on arguments')
    elif cls in (ListComp, SetComp, GeneratorExp, DictComp):
        if not node.generators:
            raise ValueError('comprehension with no generators')


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
    kind = {'exec': Module, 'eval': Expression, 'single': Interactive}[mode]
    if not isinstance(node, kind):
        raise TypeError(f'expected {kind.__name__} node, got {type(node).__name__}')
    _problem(node, mod, 'mod')
    from ast import unparse
    text = unparse(node)
    if mode == 'single':
        text += '\n'
    code = compile(text, filename, mode, flags, True, optimize)
    found = {}
    _places(node, compile(text, filename, mode, flags | PyCF_ONLY_AST, True, optimize), found)
    return _relocate(code, [(*there, *here) for there, here in found.items()])


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


_make()
del _make
