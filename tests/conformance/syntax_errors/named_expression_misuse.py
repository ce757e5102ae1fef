SOURCES = r"""
x := 1
--
(1 := 2)
--
(f() := 2)
--
(a.b := 1)
--
(a[0] := 1)
--
((a, b) := 1)
--
(*a := 1)
--
f(a := 1, b=c := 2)
--
f(a=b := 1)
--
[x := 1 for x in y]
--
[(i := 0) for i in y]
--
[i for i in (j := y)]
--
[[(i := 0) for j in y] for i in z]
--
class C:
    [(x := i) for i in y]
--
def f(x=(y := 1)): pass
--
def f(x = y := 1): pass
--
lambda x=y:=1: 0
--
lambda: (x := 1)
--
lambda: x := 1
--
(lambda: 0 := 1)
--
(None := 1)
--
(x.y := 1 for x in z)
--
x[y := 1, z := 2]
--
{a := 1: 2}
--
{(a := 1): 2}
--
{1: b := 2}
--
(__debug__ := 1)
--
f"{x := 5}"
--
assert x := 1
--
del (x := 1)
--
with (x := y) as z: pass
--
@x := y
def f(): pass
--
not x := 1
--
(x := y := 1)
--
[i := 0, *i]
--
print(x := 1, y := 2)
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
