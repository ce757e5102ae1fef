# ast: visitors, transformers, unparse, literal_eval, positions, fields, errors.
import ast

SOURCE = '''
import os.path as p, sys
from . import sibling
@decorate(1)
def area(w: int, h=2, *rest, unit: str = "cm", **more) -> float:
    """Doc."""
    total = w * h + sum(rest)
    if total > 10 and not rest or unit == 'm':
        return total ** 2
    for i, (a, *b) in enumerate(rest): print(i, a, *b, sep=f"{i!r:>{w}}-{{}}")
    else:
        while True: break
    try:
        x: list[int] = [y for y in range(3) if y % 2]
    except (ValueError, TypeError) as e:
        raise RuntimeError("bad") from e
    finally:
        del x, w
    with open("f") as f, g(): pass
    async def inner(): return [await z async for z in aiter()]
    match total:
        case [1, *_] | {"k": v, **r}: ...
        case Point(x=0) as q if q: pass
    return (lambda *a, k=1: (yield))(*rest, **more)
class C[T: int](Base, metaclass=M):
    __slots__ = ()
    y = x if a else b; z = a[1:2, ::3]; w = {**d, 'k': {1, 2}}
type Alias[*Ts] = tuple[*Ts]
assert (n := 10), "msg"
global_value: int
'''
tree = ast.parse(SOURCE)
again = ast.unparse(tree)
print(again)
print(ast.dump(ast.parse(again)) == ast.dump(tree))


class Names(ast.NodeVisitor):
    def __init__(self):
        self.loads, self.stores, self.calls = set(), set(), []

    def visit_Name(self, node):
        (self.stores if isinstance(node.ctx, ast.Store) else self.loads).add(node.id)

    def visit_Call(self, node):
        self.calls.append(ast.unparse(node.func))
        self.generic_visit(node)


v = Names()
v.visit(tree)
print(sorted(v.stores), v.calls, len(v.loads))


class Fold(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        match node:
            case ast.BinOp(ast.Constant(int(a)), ast.Add() | ast.Mult() as op, ast.Constant(int(b))):
                return ast.copy_location(ast.Constant(a + b if isinstance(op, ast.Add) else a * b), node)
        return node

    def visit_Expr(self, node):
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)


t = Fold().visit(ast.parse("'doc'\nx = 1 + 2 * 3 + y\nprint(x, 4 * 5)\n7"))
print(ast.unparse(t))
exec(compile(ast.fix_missing_locations(t), "<folded>", "exec"), {"y": 10})
node = ast.parse("a.b(c)[d]", mode="eval").body
print(ast.dump(node), ast.dump(node, annotate_fields=False), ast.dump(ast.parse("x = -1"), indent=2, include_attributes=False), sep="\n")
print([(type(n).__name__, n.lineno, n.col_offset, n.end_col_offset) for n in ast.walk(ast.parse("f(a,\n  b+1)")) if hasattr(n, "lineno")])
print(ast.get_docstring(tree.body[2]), ast.get_source_segment(SOURCE, tree.body[2].body[1]), [type(c).__name__ for c in ast.iter_child_nodes(tree.body[2].args)], dict(ast.iter_fields(ast.parse("1").body[0]))["value"].value, ast.BinOp._fields, ast.Name("x", ast.Load()).id)
for text in ("[1, -2.5, 'a', b'b', None, True, ...]", "{'k': (1, {2, 3})}", "1+2j", "-3", "set()", "f'{x}'", "[x]", "1 + 1", "{**{}}", "__import__('os')", " 7", "(", "'a' 'b'", "1_000", "- -1", "{1: 2}[1]"):
    try:
        print(text, "=>", ast.literal_eval(text))
    except Exception as e:
        print(text, "=>", type(e).__name__, str(e).split(" at 0x")[0])
for bad in (lambda: compile(ast.Module([ast.Name("x", ast.Store())], []), "f", "exec"), lambda: compile(ast.Expression(ast.Name("x")), "f", "eval"), lambda: compile(ast.parse("1"), "f", "eval"), lambda: ast.parse("x ="), lambda: ast.unparse(5), lambda: ast.Constant(), lambda: ast.Name("a", "b", "c"), lambda: ast.Name().id, lambda: compile(ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(1), ast.Add(), None))), "f", "eval"), lambda: eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant([1]))), "f", "eval"))):
    try:
        print(ast.dump(r) if isinstance(r := bad(), ast.AST) else r)
    except Exception as e:
        print(type(e).__name__, e)
for text in ("(a, b) = c", "x = (yield)", "f(*a, **k)", "not (a and b)", "(a or b) and c", "-(-x)", "(-1) ** 2", "-1 ** 2", "2 ** -1", "(a, b)[0]", "(lambda: 1)()", "a if b else (c if d else e)", "(a if b else c) if d else e", "x[a, b]", "x[(a, b):c]", "{*a, *b}", "(*a, b)", "f'{a!r:{w}}' 'x'", "'\\n\\'\"'", '"""a\nb"""', "b'\\xff'", "1e400", "a < b < c", "a < (b < c)", "await_ = 1", "del (a), b", "(a.b).c", "(1).real", "1 .real", "1.5.real", "x = y = z", "@a\n@b(c)\nclass D(E, k=1): pass", "lambda a, /, b=1, *, c: 0", "print((yield_))", "[(a, b) for a in b for c in d if e if f]", "async def f():\n    async with a as b: pass", "return_", "global x", "t'{a}b'", "f'{x=}'", "a @ b // c % d", "not a in b", "(a := b)", "x: (int) = (1)", "raise", "assert (a, b)", "try:\n    pass\nexcept* E:\n    pass"):
    shown = ast.unparse(ast.parse(text))
    print(repr(text), "->", repr(shown), ast.dump(ast.parse(shown)) == ast.dump(ast.parse(text)))
