class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", cls.__name__, obj)
        return hasattr(obj, "duck")

    def __subclasscheck__(cls, sub):
        print("subclasscheck", cls.__name__, sub.__name__)
        return hasattr(sub, "duck")


class Duck(metaclass=Meta):
    pass


class Real:
    duck = True

    def __repr__(self):
        return "<real>"


print(isinstance(Real(), Duck), isinstance(5, Duck), issubclass(Real, Duck), issubclass(int, Duck))


class Sub(Duck):
    def __repr__(self):
        return "<sub>"


print(isinstance(Sub(), Sub), isinstance(Sub(), Duck), issubclass(Sub, Sub))
print(isinstance(5, (str, Duck, int)), issubclass(bool, (str, int)), isinstance(5, ((str, (int,)),)))
print(isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | None), isinstance(1.5, int | str))
for bad in (
    lambda: isinstance(1, 5),
    lambda: isinstance(1, [int]),
    lambda: isinstance(1, (int, 5)),
    lambda: isinstance("x", (int, 5)),
    lambda: issubclass(1, int),
    lambda: issubclass(int, 5),
    lambda: issubclass(int, (str, "x")),
    lambda: isinstance(1, list[int]),
    lambda: issubclass(int, list[int]),
    lambda: isinstance(1, int | list[str]),
):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class Truthy(type):
    def __instancecheck__(cls, o):
        return "a true value"

    def __subclasscheck__(cls, o):
        return []


class T(metaclass=Truthy):
    pass


print(isinstance(1, T), issubclass(int, T))


class Proxy:
    @property
    def __class__(self):
        return int


print(isinstance(Proxy(), int), isinstance(Proxy(), Proxy), type(Proxy()).__name__, issubclass(type(Proxy()), int))


class FakeBases:
    def __init__(self, *b):
        self.__bases__ = b


a = FakeBases()
b = FakeBases(a)
print(issubclass(b, a), issubclass(a, b))


class Raises(type):
    def __instancecheck__(cls, o):
        raise ValueError("no")


class R(metaclass=Raises):
    pass


try:
    isinstance(1, R)
except ValueError as e:
    print(e)
print(isinstance(R(), R))
