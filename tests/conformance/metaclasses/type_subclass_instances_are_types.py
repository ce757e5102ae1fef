class M(type):
    pass


C = M("C", (), {"x": 1})
print(
    isinstance(C, M),
    isinstance(C, type),
    isinstance(C, object),
    issubclass(M, type),
    type(C) is M,
    type(M) is type,
    isinstance(type, type),
    isinstance(object, type),
    type(type(C)),
)
print(C.__class__, C().__class__, M.__class__, type(C()), isinstance(C(), M), C().x)
print(
    type.__call__(C).x,
    M.__call__(C).x,
    type.__new__(M, "D", (), {}).__class__.__name__,
    type.__name__,
    type.__base__,
    object.__class__,
)
for f in (
    lambda: type.__new__(int, "E", (), {}),
    lambda: type.__new__(M),
    lambda: type.__new__(type, "F"),
    lambda: M(),
    lambda: M(1, 2),
    lambda: M("G", (), {}, k=1),
    lambda: type.__init__(C),
    lambda: type.__init__(C, "n", (), {}, 1),
    lambda: type.__call__(5),
    lambda: object.__new__(type),
    lambda: object.__new__(M),
    lambda: M(5),
):
    try:
        print(f())
    except TypeError as e:
        print(e)


class OneArg(type):
    def __call__(cls, *a):
        return f"{cls.__name__} called with {a}"


class X(metaclass=OneArg):
    pass


print(X(1, 2), OneArg("Y", (), {})(3))
N = type("N", (type,), {"hello": lambda cls: f"hello from {cls.__name__}"})
Z = N("Z", (), {})
print(Z.hello(), Z.__class__.__name__, type(Z).__bases__)


class Meta1(type):
    def __repr__(cls):
        return f"<nice {cls.__name__}>"

    def __str__(cls):
        return f"str {cls.__name__}"

    def __eq__(cls, other):
        return cls.__name__ == getattr(other, "__name__", other)

    def __hash__(cls):
        return hash(cls.__name__)

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __or__(cls, other):
        return f"{cls.__name__} or {other}"

    def __format__(cls, spec):
        return f"{cls.__name__:{spec}}"


class P(metaclass=Meta1):
    pass


class Q(metaclass=Meta1):
    pass


print(
    P,
    repr(P),
    [P],
    P == "P",
    P == Q,
    P < Q,
    sorted([Q, P]),
    P | int,
    f"{P:>3}",
    {P: 1}[P],
    isinstance(P(), P),
    P in (Q, P),
)
