# Assigning __bases__: what is looked up afterwards, hooks that run or do not, errors that leave everything as it was.
class A:
    x = "A"

    def who(self):
        return "A"


class B:
    x = "B"

    def who(self):
        return "B:" + super().who() if hasattr(super(), "who") else "B"


class C:
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__)

    def __getattr__(self, name):
        return f"made {name}"


class Child(A):
    def who(self):
        return "Child>" + super().who()


class Grandchild(Child):
    pass


def names(cls):
    return [c.__name__ for c in cls.__mro__]


o = Grandchild()
print(o.who(), o.x, names(Grandchild), [c.__name__ for c in A.__subclasses__()])
Child.__bases__ = (B, A)
print(o.who(), o.x, names(Grandchild), [c.__name__ for c in A.__subclasses__()], [c.__name__ for c in B.__subclasses__()])
Child.__bases__ = (B,)
print(o.who(), isinstance(o, A), issubclass(Child, B), A.__subclasses__())
Child.__bases__ = (A, C)
print(o.anything, o.who(), Child.__base__.__name__)


class Slots:
    __slots__ = ("s",)


class Listed(list):
    pass


class Meta(type):
    def mro(cls):
        return [cls, *cls.__bases__, object] if cls.__bases__ != (object,) else super().mro()


class WithMeta(metaclass=Meta):
    y = "with meta"


def attempt(cls, bases):
    before = cls.__bases__
    try:
        cls.__bases__ = bases
        return "ok", names(cls)
    except TypeError as e:
        return str(e).replace("\n", " "), cls.__bases__ == before


for cls, bases in [(Child, ()), (Child, [A]), (Child, (A, A)), (Child, (Grandchild,)), (Child, (3,)), (Child, (Slots,)), (Child, (Listed,)), (Child, (WithMeta,)),
                   (A, (B,)), (Listed, (dict,)), (Listed, (list, A)), (Slots, (A,)), (object, ()), (int, (object,)), (Child, (object,)), (WithMeta, (A,)), (Child, (bool,)), (Child, (A, object)), (Child, (object, A))]:
    print(cls.__name__, [getattr(b, "__name__", b) for b in bases], *attempt(cls, bases))
try:
    del Child.__bases__
except TypeError as e:
    print(e)


# diamonds: the subclasses' order is worked out again, and a conflict is refused
class R: pass
class S(R): pass
class T(R): pass
class U(S, T): pass
class V(U): pass


print(names(V), attempt(U, (T, S)), names(V))
print(attempt(S, (T,)), names(U), attempt(U, (R, S)))


class Getter:
    @property
    def p(self):
        return "property"

    def __eq__(self, other):
        return "equal"

    __hash__ = object.__hash__

    def __len__(self):
        return 5


class Empty(A):
    pass


e = Empty()
print(bool(e), e == 1, hasattr(e, "p"))
Empty.__bases__ = (Getter,)
print(bool(e), e == 1, e.p, len(e))
Empty.__bases__ = (A,)
try:
    len(e)
except TypeError as x:
    print(x)
