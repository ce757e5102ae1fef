# Names that are no strings, __abstractmethods__, __dict__ and __class__ of classes, slots called after class cells.
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda m, c, f, line, *rest: print(c.__name__, m)


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


made = type("Made", (), {1: 2, "a": 3})
print(made.__dict__[1], made.a, [k for k in vars(made) if not isinstance(k, str)])


class Numbered(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return {3: 4}

    def __new__(mcls, name, bases, ns):
        print("namespace", [k for k in ns if not isinstance(k, str)])
        return super().__new__(mcls, name, bases, ns)


class Counted(metaclass=Numbered):
    x = 1


class Meta(type):
    pass


class Plain(metaclass=Meta):
    pass


for c in (type, Meta, Plain):
    show(lambda: c.__abstractmethods__)
    show(lambda: delattr(c, "__abstractmethods__"))
Plain.__abstractmethods__ = {"method"}
show(lambda: Plain())
print(Plain.__abstractmethods__, bool(Plain.__flags__ & (1 << 20)))
del Plain.__abstractmethods__
show(lambda: type(Plain()).__name__)
Plain.__abstractmethods__ = ()
show(lambda: type(Plain()).__name__)


class Base:
    pass


class MetaBase(type, Base):
    pass


class D(metaclass=MetaBase):
    pass


descriptor = Base.__dict__["__dict__"]
show(lambda: descriptor.__set__(D, {}))
show(lambda: descriptor.__delete__(D))
show(lambda: setattr(D, "__dict__", {}))
show(lambda: delattr(D, "__dict__"))
show(lambda: "__module__" in descriptor.__get__(D))


class Celled(Base):
    __slots__ = ["__classcell__", "__qualname__"]

    def __init__(self):
        super().__init__()


c = Celled()
print(type(Celled.__dict__["__classcell__"]).__name__, hasattr(c, "__classcell__"))
c.__classcell__ = 42
print(c.__classcell__)


class BadCell(type):
    def __new__(mcls, name, bases, ns):
        ns["__classcell__"] = 3
        return super().__new__(mcls, name, bases, ns)


def bad():
    class X(metaclass=BadCell):
        pass


show(bad)


def outer():
    class Inner:
        __slots__ = ("a",)
    return Inner()


show(lambda: outer().a)
show(lambda: delattr(outer(), "a"))
show(lambda: outer().b)
show(lambda: setattr(outer(), "b", 1))


class Module(type(warnings)):
    @property
    def __dict__(self):
        return "no dict"


show(lambda: dir(Module("m")))
