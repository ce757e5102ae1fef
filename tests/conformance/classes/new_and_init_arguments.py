"""`__new__` in Python, and the `__init__` that follows it: which arguments each gets, what happens when the first gives another object or raises."""


class Plain:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return object.__new__(cls)

    def __init__(self, *args):
        print("init", args)


Plain(1, [2])


class Two:
    def __new__(cls, a, b):
        a = None  # the arguments that __init__ gets are those of the call
        return super().__new__(cls)

    def __init__(self, a, b):
        self.pair = (a, b)


print(Two("x", "y").pair)


class OnlyNew:
    def __new__(cls, value):
        self = super().__new__(cls)
        self.value = value
        return self


print(OnlyNew(5).value)


class Other:
    def __init__(self, *args):
        print("never for another's call")


class Elsewhere:
    def __new__(cls, n):
        return Other.__new__(Other) if n else n


print(type(Elsewhere(1)).__name__, Elsewhere(0))


class Base:
    def __new__(cls, n):
        if n > 1:
            sub = type("Sub", (cls,), {"__init__": lambda self, n: print("sub's init", n)})
            return object.__new__(sub)
        return object.__new__(cls)


print(type(Base(1)).__name__, type(Base(2)).__name__)


class Failing:
    def __new__(cls, kept):
        raise ValueError("no instance")


class Noisy:
    def __del__(self):
        print("argument gone")


for _ in range(2):
    try:
        Failing(Noisy())
    except ValueError as e:
        print(e)
    print("after")


class BadInit:
    def __new__(cls, x):
        return object.__new__(cls)

    def __init__(self, x):
        return x


try:
    BadInit(3)
except TypeError as e:
    print(e)
print(type(BadInit(None)).__name__)


class Number(int):
    def __new__(cls, text):
        return super().__new__(cls, text, 16)


print([Number("ff") + 1, Number("10")])


class One:
    made = None

    def __new__(cls):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made


print(One() is One())


def deep(n):
    class Chain:
        def __new__(cls, n):
            if n:
                cls(n - 1)
            return object.__new__(cls)

    return Chain(n)


print(type(deep(50)).__name__)


def in_generator():
    yield Two(1, 2).pair
    yield OnlyNew(3).value


print(list(in_generator()))
try:
    Two(1)
except TypeError as e:
    print(e)
