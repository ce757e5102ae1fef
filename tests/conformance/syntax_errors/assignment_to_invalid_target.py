SOURCES = r"""
1 = x
--
"s" = x
--
None = 1
--
True = 1
--
... = 1
--
f() = 1
--
a + b = 1
--
-a = 1
--
a if b else c = 1
--
(a, 1) = x
--
[a, f()] = x
--
a, b + 1 = x
--
lambda: 0 = 1
--
{a} = 1
--
{1: 2} = 1
--
[x for x in y] = 1
--
(x for x in y) = 1
--
f"{x}" = 1
--
t"{x}" = 1
--
a < b = 1
--
not a = 1
--
a and b = 1
--
yield = 1
--
def f():
    (yield) = 1
--
async def f():
    await x = 1
--
`x` = 1
--
x = 1 = y
--
x = f() = y
--
*a = 1
--
*a, *b = x
--
a, *b, *c = x
--
(*a) = 1
--
x: int = y: int
--
__debug__ = 1
--
a.__debug__ = 1
--
(x := 1) = 2
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
