# Descriptors: storage in the instance, in the descriptor, weakly; chains of descriptors; __set_name__ in copies; priority over instance attributes changed at run time.
import weakref


class Stored:
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = [*getattr(owner, "fields", ()), name]

    def __get__(self, o, owner=None):
        return self if o is None else o.__dict__.get(self.name, f"no {self.name}")

    def __set__(self, o, value):
        o.__dict__[self.name] = value

    def __delete__(self, o):
        o.__dict__.pop(self.name)


class Weak:
    def __init__(self):
        self.values = weakref.WeakKeyDictionary()

    def __get__(self, o, owner):
        return self.values.get(o) if o is not None else len(self.values)

    def __set__(self, o, value):
        self.values[o] = value


class Chain:
    def __init__(self, inner):
        self.inner = inner

    def __set_name__(self, owner, name):
        if hasattr(self.inner, "__set_name__"):
            self.inner.__set_name__(owner, name)

    def __get__(self, o, owner):
        return "chained", self.inner.__get__(o, owner)


class Fixed:
    def __get__(self, o, owner):
        return "fixed"


class A:
    x = Stored()
    y = x
    w = Weak()
    c = Chain(Stored())
    m = Chain(lambda self: self.x)
    f = Fixed()


a, b = A(), A()
print(a.x, a.y, A.fields, A.x is A.y)
a.x = 1
a.y = 2
print(a.x, vars(a), b.x)
del a.x
try:
    del a.x
except KeyError as e:
    print("KeyError", e)
a.w, b.w = "wa", "wb"
print(a.w, b.w, A.w)
del b
print(A.w, a.c, a.m[0], a.m[1]())
a.f = "own"
print(a.f, A.f)
Fixed.__set__ = lambda self, o, v: print("now set", v)
print(a.f)
a.f = "again"
del Fixed.__set__
print(a.f, vars(a)["f"])
A.f = "plain"
print(a.f)
del a.f
print(a.f)


class Owner:
    def __get__(self, o, owner):
        return owner.__name__, type(o).__name__


class Base:
    who = Owner()


class Derived(Base):
    pass


print(Base.who, Derived.who, Derived().who, super(Derived, Derived()).who, Base.__dict__["who"].__get__(None, int), getattr(Derived, "who"))


class SetOnly:
    def __set__(self, o, v):
        o.__dict__["only"] = v * 2


class GetOnlyMeta(type):
    tag = property(lambda cls: f"tag of {cls.__name__}")


class B(metaclass=GetOnlyMeta):
    only = SetOnly()


b = B()
print(b.only is vars(B)["only"], B.tag, hasattr(b, "tag"))
b.only = 4
print(b.only, vars(b))
b.__dict__["only"] = 5
print(b.only)


class Raising:
    def __get__(self, o, owner):
        raise AttributeError("from the descriptor")


class C:
    r = Raising()

    def __getattr__(self, name):
        return f"fallback for {name}"


print(C().r, getattr(C, "r", "class default"))


class Callable:
    def __get__(self, o, owner):
        return lambda *a: (o is not None, a)

    __call__ = None


class D:
    __len__ = Callable()
    __add__ = Callable()
    __getitem__ = Callable()
    __iter__ = property(lambda self: lambda: iter("iterated"))
    __bool__ = property(lambda self: lambda: False)
    __enter__ = property(lambda self: lambda: "entered")
    __exit__ = property(lambda self: lambda *a: True)


d = D()
print(d + 1, d[2], "".join(d), bool(d))
with d as v:
    raise ValueError(v)
try:
    len(d)
except TypeError as e:
    print(e)
