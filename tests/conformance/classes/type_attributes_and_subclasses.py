class Outer:
    """Outer doc."""

    class Inner:
        def m(self): ...


class A(Outer):
    pass


class B(Outer):
    pass


print(Outer.__name__, Outer.Inner.__qualname__, Outer.__module__, Outer.__doc__, A.__doc__, Outer.__firstlineno__)
print(
    Outer.__subclasses__(),
    A.__base__,
    A.__bases__,
    type(Outer.__dict__).__name__,
    Outer.__dictoffset__ != 0,
    int.__basicsize__ > 0,
)
del A
import gc

gc.collect()
print([c.__name__ for c in Outer.__subclasses__()])
print(sorted(k for k in vars(Outer) if k not in ("__static_attributes__", "__firstlineno__")))
print(int.__subclasses__()[0])
print(Outer.__annotations__, Outer.__type_params__, Outer.__text_signature__, hasattr(Outer, "__abstractmethods__"))
print(Outer.__flags__ & (1 << 9) != 0, int.__flags__ & (1 << 8) != 0, bool.__flags__ & (1 << 10) != 0)


class Static:
    def __init__(self):
        self.a = 1
        self.b, self.c = 2, 3

    def m(self):
        self.d: int = 1
        other = self
        other.e = 1


print(sorted(Static.__static_attributes__))
print(type(Outer.m if hasattr(Outer, "m") else Outer.Inner.m).__name__, Outer.Inner.m.__qualname__)
print(
    int.__doc__.split("\n")[0],
    len.__doc__.split("\n")[0],
    type(int.__dict__["real"]).__name__,
    type(int.__dict__["bit_length"]).__name__,
    type(int.__dict__["__add__"]).__name__,
    type(int.__dict__["from_bytes"]).__name__,
    type(int.__new__).__name__,
)
print(
    str.__name__,
    str.__module__,
    str.__qualname__,
    len.__module__,
    len.__qualname__,
    str.upper.__qualname__,
    [].append.__qualname__,
    "".join.__name__,
    type(str.maketrans).__name__,
)
print(object.__doc__.split("\n")[0], object.__dict__.keys() >= {"__repr__", "__eq__", "__init__", "__class__"})
print(
    callable(Outer),
    Outer is Outer,
    Outer == Outer,
    hash(Outer) == hash(Outer),
    Outer != B,
    {Outer: 1}[Outer],
    bool(Outer),
)
for bad in (lambda: Outer < B, lambda: Outer + B, lambda: len(Outer), lambda: iter(Outer), lambda: Outer[0]):
    try:
        bad()
    except TypeError as e:
        print(e)
print(Outer | B, isinstance(B(), Outer | int))
