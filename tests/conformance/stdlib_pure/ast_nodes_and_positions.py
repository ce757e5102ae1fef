import ast,sys
SRC = r'''
# c
@deco(1)
# x
@b
def f(a, /, b: int=1, *args: str, c, d=2, **kw) -> int:
    "doc"
    return (a)
async def g(): await x; yield; yield 1; (yield); yield from z
class C[T: int = str, *Ts, **P](B, metaclass=M):
    x: int = 1
    (y): int
    z.a: str
if a: pass
elif b: pass
elif c:
    pass
else: pass
(a); (a, b); a, b = c
x = f(i for i in y); x = f((i for i in y)); f(x, *a, k=1, **kw)
l = [1, 0x10, 1.5, 2j, 'a' 'b', u'x' 'y', b'a' b'b', ..., None, True]
é = 'é' + f"a{x}b{y!r:>{w}}c{z=}" 'tail' f'{x:d}{{}}'
t"a{x + 1 !r:5}b"
with a as b, c: pass
with (a as b, c as d,): pass
try: pass
except* (A, B) as e: pass
try: pass
except A: pass
else: pass
finally: pass
match x:
    case 1 | -2 | "a": pass
    case [a, *_, b]: pass
    case {"k": v, **rest}: pass
    case P(1, x=2) as q if z: pass
    case None | a.b: pass
    case (1): pass
    case 1+2j: pass
from . import a as b, c
from ..x.y import *
import a.b.c as d, e
lambda x, *y, z=1: x
a[1:2, ::3]; a[1]; a[b, c]; a[*d]
x if y else z; not x; -x; ~x; a and b or c; a < b <= c is not d not in e
global q
del a, b[1], (c, d)
type X[T] = int
for x in y: break
else: continue
while 1: continue
assert a, b
raise A from b
a += 1
{**a, 'b': 1}; {1, 2}; {k: v for k, v in z if w async for q in r}
(x := 1)
print(f'{a!s}{b:{c}.{d}f}' f"{x!a}" "lit")
f"""
{
  x
}
"""
'''
print(ast.dump(ast.parse(SRC), include_attributes=True, indent=1))
print(ast.dump(ast.parse("a+1", mode="eval")), ast.dump(ast.parse("a", mode="single")))
print(ast.unparse(ast.parse(SRC)))
print(ast.literal_eval("{'a': [1, -2.5, (3+4j)], 'b': {1, 2}, b'c': None}"))
for s in ("__import__('os')", "a", "[", "1+a"):
    try: print(ast.literal_eval(s))
    except Exception as e: print(type(e).__name__, e)
