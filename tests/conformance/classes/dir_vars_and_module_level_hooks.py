# dir() and vars() over instances, classes, modules with hooks, objects with __dir__, slots, metaclasses, and names in local scopes.
import types


def public(names):
    return [n for n in names if not n.startswith("__")]


class Base:
    shared = 1

    def method(self):
        pass


class Child(Base):
    __slots__ = ("slot",)

    def __init__(self):
        self.own = 1


class Listing:
    def __dir__(self):
        return ["b", "a", "b"]


class Bad:
    def __dir__(self):
        return 3


class Mixed:
    def __dir__(self):
        return ["a", 1]


class Meta(type):
    hidden = 1

    def __dir__(cls):
        return ["from_meta", *super().__dir__()]


class WithMeta(metaclass=Meta):
    x = 1


c = Child()
print(public(dir(c)), public(dir(Child)), vars(c), public(vars(Child)))
print(dir(Listing()), public(dir(WithMeta)), public(dir(WithMeta())), "hidden" in dir(WithMeta))
for bad in (lambda: dir(Bad()), lambda: dir(Mixed()), lambda: vars(3), lambda: vars(Listing), lambda: vars(object()), lambda: dir(1, 2), lambda: vars(1, 2)):
    try:
        r = bad()
        print(type(r).__name__)
    except TypeError as e:
        print(e)

m = types.ModuleType("m", "doc")
exec("""
x = 1
def __getattr__(name):
    if name.startswith("lazy"):
        return name.upper()
    raise AttributeError(f"module m lacks {name}")
def __dir__():
    return ["x", "lazy_thing"]
""", m.__dict__)
print(dir(m), m.lazy_thing, m.x, hasattr(m, "nothing"), public(vars(m)))
try:
    m.nothing
except AttributeError as e:
    print(e)
del m.__getattr__, m.__dir__
try:
    m.lazy_thing
except AttributeError as e:
    print(e)
print(public(dir(m)))


def scope(a, b=2, *args, c, **kw):
    local = 1
    for i in ():
        pass

    def inner():
        return a, dir(), sorted(locals())
    return dir(), sorted(vars()), inner()[1:]


print(scope(1, c=3))


class Scope:
    y = 1
    names = dir()
    inner = [dir() for _ in range(1)]


print(public(Scope.names), Scope.inner)


class Inst:
    pass


i = Inst()
i.__dict__ = {"replaced": 1}
print(vars(i), public(dir(i)))
vars(i)["added"] = 2
print(i.added, i.__dict__ is vars(i))
i.__class__ = Base
print(public(dir(i)))
d = {"z": 1}
i.__dict__ = d
d["later"] = 3
print(i.later, vars(i) is d)


class Property:
    @property
    def __dict__(self):
        return {"fake": 1}


print(vars(Property()), "fake" in dir(Property()))


class ClassLies:
    @property
    def __class__(self):
        return Base


print(public(dir(ClassLies())))
