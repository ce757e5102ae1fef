class A:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 1


a = A()
print(a.x, A.__slots__, type(A.x).__name__, A.x.__name__, hasattr(a, "__dict__"), hasattr(a, "__weakref__"))
for f in (lambda: a.y, lambda: setattr(a, "z", 1), lambda: delattr(a, "y"), lambda: a.__dict__, lambda: vars(a)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
del a.x
print(hasattr(a, "x"))
a.y = 2
print(A.y.__get__(a), A.y.__get__(None, A) is A.y, repr(A.y))


class S:
    __slots__ = "single"


class L:
    __slots__ = ["a", "b"]


class D:
    __slots__ = {"a": "doc of a", "b": None}


class I:
    __slots__ = iter(["p", "q"])


class Empty:
    __slots__ = ()


for c in (S, L, D, I, Empty):
    print(c.__name__, c.__slots__ if c is not I else "iterator", sorted(n for n in dir(c) if len(n) < 7))
print(D.a.__doc__, D.b.__doc__, A.x.__doc__)
o = D()
o.a = 1
print(o.a)
for src in (
    "__slots__ = ('1bad',)",
    "__slots__ = (5,)",
    "__slots__ = ('a', 'a')",
    "__slots__ = ('',)",
    "__slots__ = ('a b',)",
    "__slots__ = 5",
    "__slots__ = None",
    "__slots__ = ('x',); x = 1",
    "__slots__ = ('__dict__', '__dict__')",
    "__slots__ = ('__weakref__', '__weakref__')",
    "__slots__ = ('__class__',)",
    "__slots__ = ('é',)",
    "__slots__ = b'ab'",
):
    try:
        c = type("X", (), {}) and exec(f"class X:\n    {src}\nprint(X.__slots__)")
    except Exception as e:
        print(src, "->", type(e).__name__, e)
