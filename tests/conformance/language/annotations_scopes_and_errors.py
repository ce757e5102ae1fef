def outer():
    T = "enclosing"

    def inner(x: T, y: "T"):
        pass

    class K:
        T2 = "class level"
        attr: T2
        other: T

        def m(self, p: T2):
            pass

    return inner, K


inner, K = outer()
print(inner.__annotations__, K.__annotations__, K.m.__annotations__)


class Shadow:
    int = "shadowed"
    x: int

    def f(self, a: int): ...


print(Shadow.__annotations__, Shadow.f.__annotations__)


class Empty:
    pass


class Base:
    a: int


class Child(Base):
    pass


print(Empty.__annotations__, Child.__annotations__, Base.__annotations__)
Child.__annotations__["b"] = 1
print(Child.__annotations__, Base.__annotations__)


class Cond:
    if True:
        yes: int
    else:
        no: int
    for _ in range(1):
        looped: str


print(Cond.__annotations__)
for src in (
    "def f(x: (yield)): pass",
    "def f(x: (y := 1)): pass",
    "async def f(x: (await z)): pass",
    "x: int, y: int",
    "(x, y): int",
    "[x]: int",
    "x + 1: int",
    "f(): int = 1",
    "def f():\n global g\n g: int",
    "def f():\n  x: int\n  global x",
    "x: *int",
):
    try:
        compile(src, "<s>", "exec")
        print("compiles", src)
    except SyntaxError as e:
        print(e.msg)
ns = {}
exec("from __future__ import annotations\ndef f(a: undefined + 1, b: 'q') -> x[0]: ...\nclass C:\n  v: list[int]", ns)
print(ns["f"].__annotations__, ns["C"].__annotations__)
comp = [(lambda x: x, n) for n in range(1)]
def star(*args: *tuple[int, str]): pass
print(star.__annotations__)
def defaults(a: int = 1, *, b: str = "x"): return a, b
print(defaults(), defaults.__annotations__)
