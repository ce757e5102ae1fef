class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)

    def __init__(self, *a, **k):
        print("init", a, k)


A(1, x=2)


class Other:
    def __new__(cls, *a):
        return "a string"

    def __init__(self, *a):
        print("never")


print(Other(1))


class Sub(A):
    def __new__(cls, *a):
        print("Sub.new")
        return A.__new__(A, "explicit")


print(type(Sub(5)).__name__)


class Cached:
    pool = {}

    def __new__(cls, key):
        if key in cls.pool:
            return cls.pool[key]
        self = cls.pool[key] = super().__new__(cls)
        return self

    def __init__(self, key):
        print("init again", key)


print(Cached(1) is Cached(1))


class Temp(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v * 2)
        self.unit = unit
        return self


t = Temp(1.5, unit="F")
print(t, t.unit, type(t + 1).__name__)


class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, sorted(items))


print(T(3, 1, 2), T(3, 1)[0])


class OnlyNew:
    def __new__(cls, a):
        return super().__new__(cls)


class OnlyInit:
    def __init__(self, a):
        self.a = a


class Neither:
    pass


class InitReturns:
    def __init__(self):
        return 5


class NewNone:
    def __new__(cls):
        pass


print(NewNone(), type(OnlyNew(1)).__name__, OnlyInit(2).a)
for bad in (
    lambda: OnlyNew(),
    lambda: OnlyInit(),
    lambda: Neither(1),
    lambda: InitReturns(),
    lambda: object.__new__(A, 1) and None,
    lambda: object.__new__(Neither, 1),
    lambda: Neither.__init__(Neither(), 1),
    lambda: object.__new__(int),
    lambda: int.__new__(Neither),
    lambda: object.__new__(),
    lambda: tuple.__new__(list),
    lambda: object().__init__(1),
    lambda: super().__new__(A),
):
    try:
        print(bad())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


class Args:
    def __new__(cls, *args):
        return object.__new__(cls)


class BothDefined(Args):
    def __init__(self, *a):
        pass


print(type(BothDefined(1, 2)).__name__)
try:
    Args(1)
    print("extra arguments are fine when __new__ is overridden and __init__ is not")
except TypeError as e:
    print(e)
