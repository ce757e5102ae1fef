# Class decorators: in place, replacing, subclassing, wrapping methods, adding slots; and what super() and pickled names see.
import functools


def add_repr(*fields):
    def decorate(cls):
        def __repr__(self):
            return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in fields)})"
        __repr__.__qualname__ = f"{cls.__qualname__}.__repr__"
        cls.__repr__ = __repr__
        return cls
    return decorate


def counted(cls):
    original = cls.__init__

    @functools.wraps(original)
    def __init__(self, *args, **kwargs):
        type(self).made = getattr(type(self), "made", 0) + 1
        original(self, *args, **kwargs)
    cls.__init__ = __init__
    return cls


def slotted(cls):
    names = tuple(cls.__annotations__)
    ns = {k: v for k, v in vars(cls).items() if k not in names and k not in ("__dict__", "__weakref__")}
    ns["__slots__"] = names
    return type(cls)(cls.__name__, cls.__bases__, ns)


def wrapping_methods(wrap):
    def decorate(cls):
        for name, value in list(vars(cls).items()):
            if callable(value) and not name.startswith("__"):
                setattr(cls, name, wrap(value))
            elif isinstance(value, (staticmethod, classmethod)):
                setattr(cls, name, type(value)(wrap(value.__func__)))
            elif isinstance(value, property):
                setattr(cls, name, property(value.fget and wrap(value.fget), value.fset and wrap(value.fset), value.fdel, value.__doc__))
        return cls
    return decorate


def loud(f):
    @functools.wraps(f)
    def inner(*a, **k):
        print(">", f.__qualname__)
        return f(*a, **k)
    return inner


@add_repr("x", "y")
@counted
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Special(Point):
    pass


print(Point(1, 2), Special(3, 4), Point.made, Special.made, Point.__repr__.__qualname__)


@slotted
class Small:
    a: int
    b: str

    def both(self):
        return self.a, self.b


s = Small()
s.a, s.b = 1, "x"
print(s.both(), hasattr(s, "__dict__"), Small.__slots__, Small.__qualname__)


@wrapping_methods(loud)
class Account:
    total = 0

    def add(self, n):
        self.total += n
        return self.balance

    @property
    def balance(self):
        "What is there."
        return self.total

    @balance.setter
    def balance(self, value):
        self.total = value

    @classmethod
    def open(cls, n):
        a = cls()
        a.balance = n
        return a

    @staticmethod
    def check(n):
        return n > 0


a = Account.open(5)
print(a.add(3), Account.check(1), Account.balance.__doc__, a.total)


# a decorated class body that uses super(): the cell still names the undecorated class
def doubled(cls):
    return type(cls.__name__, (cls,), {"extra": True})


class Base:
    def who(self):
        return ["Base"]


@doubled
class Child(Base):
    def who(self):
        return [__class__.__name__, __class__ is Child] + super().who()


print(Child().who(), Child.__mro__[1].__name__, Child.extra)


@lambda cls: 42
class Gone:
    pass


print(Gone)
