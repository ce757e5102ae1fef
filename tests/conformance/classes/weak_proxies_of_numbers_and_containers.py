# weakref.proxy passes operators, conversions and protocols on to the object, and says so when that is gone.
import operator
import weakref


class Everything:
    def __index__(self): return 5
    def __pow__(self, o, m=None): return "pow", o, m
    def __rpow__(self, o, m=None): return "rpow", o, m
    def __ipow__(self, o): return "ipow"
    def __matmul__(self, o): return "matmul"
    def __rmatmul__(self, o): return "rmatmul"
    def __divmod__(self, o): return "divmod", o
    def __rdivmod__(self, o): return "rdivmod", o
    def __bytes__(self): return b"bytes"
    def __iter__(self): return iter("xy")
    def __next__(self): return "next"
    def __reversed__(self): return "reversed"
    def __contains__(self, x): return x == 1
    def __len__(self): return 2
    def __bool__(self): return False
    def __getitem__(self, i): return i
    def __hash__(self): return 3
    def __call__(self, *a, **k): return a, k
    def __eq__(self, other): return other == "equal"
    def __lt__(self, other): return "less"
    def __str__(self): return "shown"
    def __format__(self, spec): return "formatted " + spec
    def method(self): return "method"


def show(f):
    try:
        print(f())
    except (TypeError, ReferenceError, AttributeError) as e:
        print(type(e).__name__, e)


e = Everything()
p = weakref.proxy(e)
print(type(p).__name__, p.__class__.__name__, isinstance(p, Everything), p is e)
for f in (lambda: [1, 2, 3, 4, 5, 6][p], lambda: p ** 2, lambda: 2 ** p, lambda: pow(p, 2), lambda: pow(p, 2, 3), lambda: p @ 1, lambda: 1 @ p,
          lambda: divmod(p, 2), lambda: divmod(2, p), lambda: bytes(p), lambda: list(p), lambda: next(p), lambda: 1 in p, lambda: 2 in p,
          lambda: len(p), lambda: bool(p), lambda: p[1:2], lambda: hash(p), lambda: p(1, a=2), lambda: p == "equal", lambda: p != "equal", lambda: p < 1,
          lambda: str(p), lambda: f"{p:x}", lambda: int(p), lambda: float(p), lambda: complex(p), lambda: operator.index(p), lambda: p.method(), lambda: -p):
    show(f)
q = p
q **= 2
print(q)
p.attribute = 1
print(e.attribute, vars(e))
del p.attribute
show(lambda: p.attribute)
f = weakref.proxy(e.method)
show(lambda: f())


class Sequence:
    def __init__(self, text):
        self.text = text

    def __len__(self):
        return len(self.text)

    def __getitem__(self, i):
        return self.text[i]


s = Sequence("abc")
r = weakref.proxy(s)
show(lambda: list(r))
show(lambda: list(reversed(r)))
show(lambda: pow(r, 2, r))
show(lambda: next(r))
show(lambda: r())
show(lambda: hash(r))
del e
for f in (lambda: p.x, lambda: p + 1, lambda: 1 + p, lambda: bool(p), lambda: str(p), lambda: p == 1, lambda: p(), lambda: list(p), lambda: p[0],
          lambda: setattr(p, "a", 1), lambda: pow(r, 2, p), lambda: repr(p)[:13], lambda: int(p), lambda: divmod(1, p)):
    show(f)
