# The walrus wherever it may stand, and where it may not.
import re

if (m := re.match(r"(\d+)-(\d+)", "12-34")) and (total := sum(map(int, m.groups()))) > 40:
    print(m.group(), total)
data = iter([3, 1, 4, 0, 5])
while value := next(data):
    print(value, end=" ")
print(value)
print([y := 1, y**2, y], (z := 2, z + 1), {(k := "a"): (v := 1), k + "b": v + 1})
print(f"{(w := 5)} {w:{(p := 4)}} {p}")
f = lambda: (inner := 3) + inner
print(f(), "inner" in globals())


def default(a=(dflt := 10), *, b=(dflt + 1)):
    return a, b


print(default(), dflt)
print([(i, last := i) for i in range(3)], last)
print([x for x in range(10) if (half := x // 2) > 3], half)
print({n: (acc := acc + n) for n in range(4)} if (acc := 0) == 0 else None, acc)
print(any((found := s).startswith("b") for s in ["ab", "ba", "bb"]), found)
print(all((bad := s) < "c" for s in ["a", "d", "b"]), bad)
print([[(cell := (r, c)) for c in range(2)] for r in range(2)], cell)


def scopes():
    xs = [prev := 0, *((prev := prev + i) for i in range(4))]
    return xs, prev


print(scopes())


def uses_global():
    global g
    [g := i for i in range(3)]


uses_global()
print(g)


def uses_nonlocal():
    n = 0

    def inner():
        nonlocal n
        return [n := n + i for i in range(4)]

    return inner(), n


print(uses_nonlocal())
a = [1, 2, 3]
a[(i := 1)] = 9
print(a, i, a[(j := 0) : (k := 2)], a[m := 1], {m := 5, 6}, (yes := True) and yes)
assert (t := 3) == 3, (never := 1)
print(t, "never" in globals())
del (t)
with (ctx := open(__file__)) as fh:
    print(ctx is fh)
for text in (
    "x := 1",
    "(x := 1)",
    "x = y := 1",
    "f(a=b := 1)",
    "f(b := 1)",
    "f(b := 1, c=2)",
    "(x.y := 1)",
    "(x[0] := 1)",
    "((a, b) := 1)",
    "(x := 1, 2)",
    "lambda: x := 1",
    "lambda x := 1: x",
    "def f(x := 1): pass",
    "[i := 0 for i in y]",
    "[i for i in y if (i := 1)]",
    "[[(j := 0) for i in y] for j in z]",
    "[0 for i in (y := z)]",
    "class C: [(x := 1) for i in y]",
    "x[a := 1, b := 2]",
    "x[a := 1 : 2]",
    "x[(a := 1) : 2]",
    "with y := z: pass",
    "(x := *y)",
    "(x := yield)",
    "(x: int := 1)",
    "(True := 1)",
    "(x := y := 1)",
    "(x := (y := 1))",
    "print(f'{x:=5}')",
    "@(d := f)\ndef g(): pass",
    "del x := 1",
    "assert x := 1",
    "return x := 1",
    "import x := 1",
    "while x := 1: pass",
    "{x := 1: 2}",
    "{1: x := 2}",
    "{**x := 1}",
    "a if b := c else d",
):
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as e:
        print(text, "|", e.msg, e.offset, e.end_offset)
