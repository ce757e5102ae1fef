# Attribute look-up on classes: data and non-data descriptors of the metaclass against the class's own, __getattr__ of metaclasses, __dir__.
class Data:
    def __init__(self, tag):
        self.tag = tag

    def __get__(self, o, owner):
        return f"{self.tag}: data of {getattr(o, '__name__', type(o).__name__ + '()')} / {owner.__name__}"

    def __set__(self, o, value):
        print(f"{self.tag}: set on {getattr(o, '__name__', o)} to {value}")


class NonData:
    def __init__(self, tag):
        self.tag = tag

    def __get__(self, o, owner):
        return f"{self.tag}: non-data of {getattr(o, '__name__', o and 'C()')} / {owner and owner.__name__}"


class MetaBase(type):
    only_base = "from MetaBase"

    def shout(cls):
        return cls.__name__.upper()


class Meta(MetaBase):
    data = Data("meta")
    nondata = NonData("meta")
    plain = "meta plain"
    shared = Data("meta")
    method = lambda cls: ("meta method", cls.__name__)

    def __getattr__(cls, name):
        if name.startswith("dynamic_"):
            return f"{cls.__name__} made {name}"
        raise AttributeError(f"{cls.__name__!r} has nothing called {name!r}")

    def __dir__(cls):
        return ["listed", *super().__dir__()]

    @property
    def prop(cls):
        return f"property of {cls.__name__}"

    @prop.setter
    def prop(cls, value):
        print("prop set to", value)


class C(metaclass=Meta):
    data = "class data"
    nondata = "class non-data"
    plain = "class plain"
    shared = Data("class")
    own = NonData("class")
    prop = "hidden by the metaclass"

    def method(self):
        return "instance method"


class D(C):
    pass


for name in ("data", "nondata", "plain", "shared", "own", "only_base", "prop", "dynamic_x"):
    print(name, "|", getattr(C, name), "|", getattr(D, name), "|", getattr(C(), name, "no attribute of instances"))
print(C.shout(), hasattr(C(), "shout"), C.method(C()), type(C).method(C))
C.data = 1
C.prop = 2
D.plain = "D's"
print(C.__dict__["data"], C.plain, D.plain, vars(D).get("plain"))
for o, name in ((C, "nothing"), (C(), "nothing"), (C, "__nothing__")):
    try:
        getattr(o, name)
    except AttributeError as e:
        print(e)
print("listed" in dir(C), "listed" in dir(C()), "shout" in dir(C), "method" in dir(D))
del D.plain
print(D.plain)
try:
    del D.plain
except AttributeError as e:
    print(e)
try:
    del C.data
except AttributeError as e:
    print(type(e).__name__, e)


class Meta2(Meta):
    def __getattribute__(cls, name):
        if name == "intercepted":
            return "by __getattribute__"
        return super().__getattribute__(name)


class E(C, metaclass=Meta2):
    def use(self):
        return __class__.intercepted, super().plain, type(self).dynamic_y


print(E.intercepted, E().use(), [m.__name__ for m in type(E).__mro__])
try:
    E().intercepted
except AttributeError as e:
    print(e)
print(len.__class__, E.__class__.__name__, E.__name__, E.__bases__[0].__name__, E.__doc__, E().__doc__)
E.__name__ = "Renamed"
print(E, E.__qualname__, type.__getattribute__(E, "__name__"), type(E).__dict__.get("__name__"))
