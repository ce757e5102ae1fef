import functools


class C:
    def __init__(self, n):
        self.n = n

    @functools.cached_property
    def value(self):
        """Doc of value."""
        print("compute", self.n)
        return self.n * 2


c = C(5)
print(vars(c))
print(c.value, c.value, vars(c))
c.value = 100
print(c.value)
del c.value
print(c.value, vars(c))
del c.value
try:
    del c.value
except AttributeError as e:
    print(e)
print(type(C.value).__name__, C.value.__doc__, C.value.attrname, C.value.func.__name__)


class Slots:
    __slots__ = ("n",)

    @functools.cached_property
    def v(self):
        return 1


try:
    Slots().v
except TypeError as e:
    print(e)


class SlotsWithDict:
    __slots__ = ("n", "__dict__")

    @functools.cached_property
    def v(self):
        return 1


print(SlotsWithDict().v)
try:

    class TwoNames:
        a = functools.cached_property(lambda self: 1)
        b = a
except TypeError as e:
    print(e, getattr(e, "__notes__", None))


class Late:
    pass


Late.p = functools.cached_property(lambda self: 1)
try:
    Late().p
except TypeError as e:
    print(e)


class Failing:
    tries = 0

    @functools.cached_property
    def p(self):
        self.tries += 1
        if self.tries < 3:
            raise ValueError(self.tries)
        return "ok"


f = Failing()
for _ in range(4):
    try:
        print(f.p, f.tries)
    except ValueError as e:
        print("failed", e)


class Sub(C):
    @functools.cached_property
    def value(self):
        return super().value + 1


s = Sub(1)
print(s.value, vars(s))


class Meta(type):
    @functools.cached_property
    def p(cls):
        return 1


try:
    Meta("X", (), {}).p
except TypeError as e:
    print(e)
