import weakref


class A:
    __slots__ = ("a",)


class B(A):
    __slots__ = ("b",)


class C(B):
    pass


class D(A):
    __slots__ = ("a",)


class WithDict:
    __slots__ = ("x", "__dict__")


class WithWeak:
    __slots__ = ("x", "__weakref__")


for cls in (A, B, C, D, WithDict, WithWeak):
    o = cls()
    can_dict = can_weak = True
    try:
        o.extra = 1
    except AttributeError:
        can_dict = False
    try:
        weakref.ref(o)
    except TypeError as e:
        can_weak = str(e)
    print(cls.__name__, can_dict, can_weak, [k.__name__ for k in cls.__mro__ if "__slots__" in vars(k)])
d = D()
d.a = "derived"
A.a.__set__(d, "base slot is another one")
print(d.a, A.a.__get__(d))
c = C()
c.a, c.b, c.other = 1, 2, 3
print(vars(c), c.a + c.b)
w = WithDict()
w.x, w.y = 1, 2
print(w.__dict__, w.x)


class Base:
    pass


class E(Base):
    __slots__ = ("e",)


e = E()
e.e, e.free = 1, 2
print(vars(e))
for bad in (
    lambda: type("F", (WithDict,), {"__slots__": ("__dict__",)}),
    lambda: type("G", (WithWeak,), {"__slots__": ("__weakref__",)}),
    lambda: A.a.__get__(5),
    lambda: A.a.__set__(Base(), 1),
    lambda: A.a.__delete__(A()),
):
    try:
        bad()
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)


class Private:
    __slots__ = ("__hidden", "shown")

    def __init__(self):
        self.__hidden = 5


print(Private()._Private__hidden, sorted(n for n in vars(Private) if "hidden" in n))


class Prop:
    __slots__ = ("_v",)

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, x):
        self._v = x * 2


p = Prop()
p.v = 4
print(p.v, p._v)


class Int(int):
    __slots__ = ()


print(hasattr(Int(5), "__dict__"), Int(5) + 1)
for b in (int, tuple, bytes, str, type):
    try:
        print(type("X", (b,), {"__slots__": ("s",)}).__name__, b.__name__)
    except TypeError as err:
        print(err)
