class Reversed(type):
    def mro(cls):
        default = super().mro()
        print("mro for", cls.__name__, [c.__name__ for c in default])
        return [cls, *reversed(default[1:-1]), object]


class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class C(A, B, metaclass=Reversed):
    pass


print(C().who(), [c.__name__ for c in C.__mro__])


class Adds(type):
    def mro(cls):
        return [*super().mro()[:-1], Mixin, object]


class Mixin:
    def mixed(self):
        return "mixed in by mro()"


class D(metaclass=Adds):
    pass


print(D().mixed(), D.__bases__, D.__mro__, issubclass(D, Mixin), isinstance(D(), Mixin), Mixin.__subclasses__())


def with_mro(value):
    class M(type):
        def mro(cls):
            return value(cls)

    return M


for value in (
    lambda c: [c, 5, object],
    lambda c: 5,
    lambda c: None,
    lambda c: [],
    lambda c: (c, int, object),
    lambda c: [object],
    lambda c: iter([c, object]),
):
    try:
        X = with_mro(value)("X", (), {})
        print([k.__name__ for k in X.__mro__])
    except Exception as e:
        print(type(e).__name__, e)


class Raises(type):
    def mro(cls):
        raise RuntimeError("mro fails")


try:
    Raises("Y", (), {})
except RuntimeError as e:
    print(e)
print(type.mro(C)[1].__name__, int.mro(), object.mro())
for bad in (lambda: type.mro(5), lambda: type.mro()):
    try:
        bad()
    except TypeError as e:
        print(e)
