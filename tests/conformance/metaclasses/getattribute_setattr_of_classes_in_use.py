# Metaclasses that watch every access to their classes: reads, writes, deletes, special methods that go past them, frozen classes.
class Watching(type):
    log = []

    def __getattribute__(cls, name):
        if not name.startswith("__"):
            Watching.log.append(f"get {name}")
        return super().__getattribute__(name)

    def __setattr__(cls, name, value):
        Watching.log.append(f"set {name}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        Watching.log.append(f"del {name}")
        super().__delattr__(name)


class Base(metaclass=Watching):
    shared = 1

    def method(self):
        return self.shared

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def free():
        return "free"

    def __len__(self):
        return 3


def seen():
    out, Watching.log[:] = list(Watching.log), []
    return out


class Derived(Base):
    def method(self):
        return super().method() + type(self).shared

    def inner(self):
        return __class__.shared, Base.method(self)


o = Derived()
print("creation", seen())
print(o.method(), seen())
print(o.inner(), seen())
print(Derived.make().shared, Derived.free(), len(o), seen())
Derived.extra = 5
Derived.shared += 1
print(Base.shared, Derived.shared, seen())
del Derived.shared
print(Derived.shared, seen())
print(o.shared, o.extra, seen())
print(getattr(Derived, "nothing", None), hasattr(Base, "free"), seen())
print(Derived.__name__, Derived.__mro__[1].__name__, isinstance(o, Base), seen())
print(type.__getattribute__(Derived, "extra"), vars(Derived)["extra"], seen())


class Frozen(type):
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        type.__setattr__(cls, "_frozen", True)
        return cls

    def __setattr__(cls, name, value):
        raise AttributeError(f"{cls.__name__}.{name} is read-only")

    __delattr__ = lambda cls, name: type(cls).__setattr__(cls, name, None)


class Constants(metaclass=Frozen):
    PI = 3

    def __init__(self):
        self.PI = 4


for action in (lambda: setattr(Constants, "PI", 5), lambda: delattr(Constants, "PI"), lambda: setattr(Constants, "new", 1), lambda: type.__setattr__(Constants, "PI", 6)):
    try:
        print(action())
    except AttributeError as e:
        print(e)
print(Constants.PI, Constants().PI)


class Virtual(type):
    def __getattr__(cls, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        value = f"{cls.__name__}/{name}"
        setattr(cls, name, value)
        return value

    def __dir__(cls):
        return ["virtual"] + [n for n in super().__dir__() if not n.startswith("_")]


class V(metaclass=Virtual):
    real = 1


class W(V):
    pass


print(V.a, V.a is V.a, W.a, W.b, vars(W).get("b"), dir(W))
try:
    V().missing
except AttributeError as e:
    print(e)
print(V().a, len(vars(V).keys() & {"a", "b"}))


class Lazy(type):
    def __getattribute__(cls, name):
        value = super().__getattribute__(name)
        if callable(value) and getattr(value, "lazy", False):
            value = value()
            type.__setattr__(cls, name, value)
        return value


def lazy(f):
    f.lazy = True
    return staticmethod(f)


class Settings(metaclass=Lazy):
    @lazy
    def path():
        print("computed")
        return "/x"


print(Settings.path, Settings.path, vars(Settings)["path"], Settings().path)
