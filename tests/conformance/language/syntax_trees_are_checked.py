"""compile() of trees that no text has: what is missing, of a wrong type, or without sense."""
import ast


def stmt(node, mode="exec"):
    tree = ast.Module([node], [])
    ast.fix_missing_locations(tree)
    try:
        compile(tree, "<tree>", mode)
        print("fine:", type(node).__name__)
    except Exception as e:
        print(type(e).__name__ + ":", e)


def expr(node):
    stmt(ast.Expr(node))


x, y, bad = ast.Name("x", ast.Load()), ast.Name("y", ast.Load()), ast.Name("x", ast.Store())
p, one = ast.Pass(), ast.Constant(1)
empty = ast.arguments([], [], None, [], [], None, [])

for node in [
    ast.FunctionDef("f", empty, [], [], None, None, []), ast.FunctionDef("f", empty, [p], [bad], None, None, []),
    ast.FunctionDef("None", empty, [p]), ast.ClassDef("True", [], [], [p], []), ast.FunctionDef("f", ast.arguments(), [p]),
    ast.FunctionDef("f", ast.arguments(args=[ast.arg("a", bad)]), [p]),
    ast.FunctionDef("f", ast.arguments(defaults=[one]), [p]), ast.FunctionDef("f", ast.arguments(kw_defaults=[one]), [p]),
    ast.ClassDef("A", [None], [], [p], []), ast.ClassDef("A", [], [], [None], []), ast.ClassDef("A", [], [], [], []),
    ast.Delete([]), ast.Delete([None]), ast.Delete([x]), ast.Delete([one]), ast.Assign([], one), ast.Assign([None], one),
    ast.Assign([x], one), ast.Assign([bad], bad), ast.Assign([ast.Tuple([x, bad], ast.Store())], one), ast.Assign([one], one),
    ast.AugAssign(x, ast.Add(), y), ast.AugAssign(bad, ast.Add(), bad),
    ast.AnnAssign(ast.Attribute(x, "a", ast.Store()), x, None, 1), ast.AnnAssign(bad, x, None, 1),
    ast.TypeAlias(ast.Attribute(x, "a", ast.Store()), [], x), ast.TypeAlias(bad, [ast.TypeVar("None")], x),
    ast.For(bad, y, [], []), ast.For(x, y, [p], []), ast.For(bad, bad, [p], []), ast.For(bad, y, [p], [ast.Expr(bad)]),
    ast.While(one, [], []), ast.While(bad, [p], []), ast.If(one, [], []), ast.If(one, [p], [None]),
    ast.With([], [p]), ast.With([ast.withitem(one)], []), ast.With([ast.withitem(bad)], [p]), ast.With([ast.withitem(one, x)], [p]),
    ast.Raise(None, one), ast.Raise(bad, None), ast.Raise(one, bad),
    ast.Try([], [], [], [p]), ast.Try([p], [], [], []), ast.Try([p], [], [p], [p]), ast.TryStar([p], [], [], []),
    ast.Try([p], [ast.ExceptHandler(None, "x", [])], [], []), ast.Try([p], [ast.ExceptHandler(x, "None", [p])], [], []),
    ast.Assert(bad), ast.Assert(x, bad), ast.Import([]), ast.ImportFrom(None, [ast.alias("x")], -42), ast.ImportFrom(None, [], 0),
    ast.Import([ast.alias("None")]), ast.Import([ast.alias("a", "True")]), ast.Global([]), ast.Nonlocal([]), ast.Match(x, []),
    ast.Expr(bad), ast.Return(bad),
]:
    stmt(node)

for node in [
    ast.BoolOp(ast.And(), []), ast.BoolOp(ast.And(), [one]), ast.BoolOp(ast.Or(), [one, None]), ast.BoolOp(ast.Or(), [one, bad]),
    ast.UnaryOp(ast.Not(), bad), ast.BinOp(x, ast.Add(), bad), ast.Lambda(empty, bad), ast.IfExp(x, bad, y),
    ast.Dict([], [x]), ast.Dict([x], [None]), ast.Set([None]), ast.Set([bad]), ast.ListComp(x, []),
    ast.ListComp(x, [ast.comprehension(x, x, [], 0)]), ast.SetComp(x, [ast.comprehension(bad, bad, [], 0)]),
    ast.GeneratorExp(x, [ast.comprehension(bad, x, [None], 0)]), ast.DictComp(bad, x, [ast.comprehension(bad, x, [], 0)]),
    ast.Yield(bad), ast.YieldFrom(bad), ast.Compare(x, [ast.In()], []), ast.Compare(x, [ast.In()], [one, one]),
    ast.Call(bad, [], []), ast.Call(x, [None], []), ast.Call(x, [], [ast.keyword("w", bad)]), ast.Attribute(bad, "y", ast.Load()),
    ast.Subscript(bad, one, ast.Load()), ast.Subscript(x, ast.Slice(bad), ast.Load()), ast.Subscript(x, ast.Tuple([bad], ast.Load()), ast.Load()),
    ast.List([None], ast.Load()), ast.Tuple([bad], ast.Load()), ast.NamedExpr(ast.Attribute(x, "a", ast.Store()), one),
    ast.NamedExpr(bad, bad), ast.Name("True", ast.Load()), ast.Constant([]), ast.Constant((1, (2, [3]))), ast.Constant(x), ast.JoinedStr([None]),
    ast.Starred(bad, ast.Load()), ast.Await(bad),
]:
    expr(node)

value = ast.MatchValue(one)
for pattern in [
    ast.MatchValue(ast.Attribute(bad, "y", ast.Load())), ast.MatchValue(ast.Constant(...)), ast.MatchValue(ast.Constant(True)),
    ast.MatchValue(ast.Constant((1, 2))), ast.MatchValue(x), ast.MatchValue(ast.UnaryOp(ast.Not(), one)), ast.MatchValue(ast.UnaryOp(ast.USub(), one)),
    ast.MatchValue(ast.BinOp(one, ast.Add(), one)), ast.MatchValue(ast.BinOp(one, ast.Add(), ast.Constant(1j))),
    ast.MatchSingleton("x"), ast.MatchSequence([ast.MatchSingleton(1)]), ast.MatchMapping([one], []), ast.MatchMapping([], [], "_"),
    ast.MatchMapping([], [], "True"), ast.MatchMapping([ast.Constant(None)], [value]), ast.MatchMapping([ast.Starred(x, ast.Load())], [value]),
    ast.MatchClass(ast.Attribute(one, "a", ast.Load()), [], [], []), ast.MatchClass(x, [], ["True"], [value]), ast.MatchClass(x, [], [], [value]),
    ast.MatchClass(x, [ast.MatchStar()], [], []), ast.MatchStar("x"), ast.MatchSequence([ast.MatchStar("_")]),
    ast.MatchSequence([ast.MatchStar("None")]), ast.MatchAs(name="False"), ast.MatchAs(value), ast.MatchAs(name="_"), ast.MatchAs(),
    ast.MatchOr([]), ast.MatchOr([value]), ast.MatchOr([value, value]),
]:
    stmt(ast.Match(x, [ast.match_case(pattern, None, [p])]))
stmt(ast.Match(x, [ast.match_case(ast.MatchAs(), bad, [p])]))
stmt(ast.Match(x, [ast.match_case(ast.MatchAs(), None, [])]))


def tree(node, mode="exec"):
    try:
        compile(node, "<tree>", mode)
        print("fine")
    except Exception as e:
        print(type(e).__name__ + ":", str(e).partition(" at 0x")[0])


place = dict(lineno=1, col_offset=0)
tree(ast.Module([ast.Pass()], []))
tree(ast.Module([ast.Expr(ast.Name("x", ast.Load()), **place)], []))
tree(ast.Module([ast.Expr(1, **place)], []))
tree(ast.Module([5], []))
tree(ast.Module(None, []))
tree(ast.Module("x", []))
tree(ast.Module([ast.Pass(lineno="1", col_offset=0)], []))
tree(ast.Module([ast.Pass(lineno=None, col_offset=0)], []))
tree(ast.Module([ast.Pass(lineno=10, col_offset=0, end_lineno=1)], []))
tree(ast.Module([ast.Pass(lineno=-5, col_offset=0, end_lineno=1)], []))
tree(ast.Module([ast.Pass(lineno=1, col_offset=5, end_lineno=1, end_col_offset=3)], []))
tree(ast.Module([ast.Pass(lineno=1, col_offset=-5, end_lineno=2, end_col_offset=3)], []))
tree(ast.Module([ast.Global(["a", 1], **place)], []))
tree(ast.Module([ast.Global([b"a"], **place)], []))
tree(ast.Module([ast.Expr(None, **place)], []))
tree(ast.Interactive([ast.Expr(bad, **place)]), "single")
tree(ast.Expression(bad), "eval")
tree(ast.Expression(ast.BinOp(ast.Constant(1, **place), 5, ast.Constant(1, **place), **place)), "eval")

# What the compiler goes on with.
for source in ["a * __debug__", "def f():\n    'doc'\n    return '%s %-5r%%' % (a, b)", "class A:\n    'only'", "'doc'\nx",
               "match a:\n    case -1 | {1 + 2j: -0.5}: pass", "'%d' % (a,)"]:
    for level in 0, 2:
        t = compile(source, "f.py", "exec", ast.PyCF_OPTIMIZED_AST, optimize=level)
        print(ast.dump(t))
        assert ast.dump(t) == ast.dump(compile(ast.parse(source), "f.py", "exec", ast.PyCF_OPTIMIZED_AST, optimize=level))
node = ast.parse("x").body[0].value
del node.id
import copy
try:
    copy.replace(node)
except TypeError as e:
    print(e)
print(ast.dump(copy.replace(node, id="y")))
print(ast.Name.__annotations__, ast.Pass.__annotations__)
