class Described(property):
    """A property subclass."""


class C:
    @Described
    def a(self):
        """doc a"""
        return 1

    @a.setter
    def a(self, v):
        """ignored"""

    b = property(lambda self: 2, doc="given")
    c = property(lambda self: 3)
    d = Described(lambda self: 4, doc="given too")


print(type(C.__dict__["a"]).__name__, C.a.__doc__, C.b.__doc__, C.c.__doc__, C.d.__doc__)
C.b.__doc__ = "changed"
print(C.b.__doc__)


class Base:
    @property
    def v(self):
        return "base"

    @v.setter
    def v(self, value):
        print("base set", value)


class Child(Base):
    @property
    def v(self):
        return "child+" + super().v


class Extended(Base):
    @Base.v.getter
    def v(self):
        return "extended"


print(Child().v, Extended().v)
Extended().v = 5
try:
    Child().v = 5
except AttributeError as e:
    print(e)


class Named:
    p = property(lambda self: 1)


print(Named.p.__name__)
try:
    property().__name__
except AttributeError as e:
    print(e)
n = property()
n.__set_name__(Named, "given")
print(n.__name__)
try:
    n.__get__(Named())
except AttributeError as e:
    print(e)
try:
    n.__set_name__(1)
except TypeError as e:
    print(e)


class Raises:
    @property
    def bad(self):
        raise AttributeError("inside the getter")

    def __getattr__(self, name):
        return f"fallback for {name}"


print(Raises().bad)


class Inner:
    @property
    def outer(self):
        return self.missing_inner


try:
    Inner().outer
except AttributeError as e:
    print(e)
