def gen(n):
    for i in range(n): yield i
def bad():
    yield 1
    raise KeyError("bad")
def f(*a, **k): return a, k
l=[0]; l.extend(gen(3)); print(l, [*gen(2), 5, *gen(1)], f(*gen(2)), f(1, *gen(2), x=3), (*gen(2),), {*gen(3)})
for t in (lambda: l.extend(bad()), lambda: [*bad()], lambda: f(*bad()), lambda: f(1,*bad())):
    try: t()
    except KeyError as e: print(repr(e), l)
l += gen(2); print(l, list.extend([], gen(1)))
class S(str): pass
class R:
    def __repr__(s): return S("r")
    def __str__(s): return S("s")
print(type(str(R())), type(repr(R())), type(f"{R()!s}"), f"{R()!r}{R()!a}{R()}", type(f"{R()}"))
class B:
    def __repr__(s): return 5
for t in (lambda: str(B()), lambda: repr(B()), lambda: f"{B()!s}", lambda: f"{B()!r}", lambda: f"{B()!a}", lambda: f"{B()}", lambda: print(B()), lambda: [B()].__repr__(), lambda: "%s"%B(), lambda: "{}".format(B())):
    try: t()
    except TypeError as e: print(e)
class T:
    def __str__(s): 1/0
for t in (lambda: str(T()), lambda: f"{T()!s}", lambda: f"{T()}", lambda: print(1, T()), lambda: format(T())):
    try: t()
    except ZeroDivisionError as e: print(); print(repr(e))
print(str([R()]), f"{[R()]!s}{None!r}{1.5!s}{'x'!r}{(R(),)!r}", str(object=R()), str(), str(b"x", "ascii"))
class I(int):
    def __repr__(s): return "I"
print(I(5), f"{I(5)!s} {I(5)!r} {I(5)}", str(I(3)), [I(2)])
class W:
    def write(s, t): w.append((type(t).__name__, t))
    def flush(s): w.append("flush")
w=[]
print(R(), 1, [R()], sep="-", end="!", file=W(), flush=True); print(w)
import collections
e = ValueError(R()); print(e, repr(e), str(e))
class M(type):
    def __repr__(c): return "M!"
class X(metaclass=M): pass
print(X, [X], f"{X!r}", str(X))
def deep(n):
    x = []
    for _ in range(n): x = [x]
    return x
print(len(f"{deep(50)!r}"))
