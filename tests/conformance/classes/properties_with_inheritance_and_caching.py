# Properties in class trees: overridden getters, setters taken over, deleters, super(), caching, slots, abstract ones, errors.
from abc import ABC, abstractmethod
from functools import cached_property


class Base:
    def __init__(self):
        self._v = 1

    @property
    def value(self):
        "Doc of value."
        return self._v

    @value.setter
    def value(self, new):
        if new < 0:
            raise ValueError("negative")
        self._v = new

    @value.deleter
    def value(self):
        del self._v

    @property
    def readonly(self):
        return "ro"

    @property
    def raises(self):
        return self.does_not_exist


class Getter(Base):
    @Base.value.getter
    def value(self):
        return super().value * 10


class Setter(Base):
    @property
    def value(self):
        return Base.value.fget(self)

    @value.setter
    def value(self, new):
        Base.value.fset(self, abs(new))


class Plain(Base):
    value = 5
    readonly = "plain"


class Fallback(Base):
    def __getattr__(self, name):
        return f"fallback {name}"


for cls in (Base, Getter, Setter, Plain, Fallback):
    o = cls()
    row = [cls.__name__, o.value]
    for new in (3, -4):
        try:
            o.value = new
            row.append(o.value)
        except ValueError as e:
            row.append(str(e))
    try:
        del o.value
        row.append(o.value)
    except AttributeError as e:
        row.append(str(e))
    try:
        row.append(o.raises)
    except AttributeError as e:
        row.append(str(e))
    print(row)
for attempt in (lambda: setattr(Base(), "readonly", 1), lambda: delattr(Base(), "readonly"), lambda: setattr(Plain(), "readonly", 1), lambda: Base.value.fset(3, 1), lambda: Base().value(), lambda: property(5).__get__(Base()), lambda: property().__get__(Base()), lambda: Base.readonly.__set__(Base(), 1), lambda: setattr(Base.value, "__doc__", "new"), lambda: setattr(Base.value, "fget", 1), lambda: Base.value.__get__(None), lambda: Base.value.__get__(None, Base) is Base.value):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
print(Base.value.__doc__, Getter.value.__doc__, Base.value.fget.__name__, Base.value.__name__, Base.readonly.fset, isinstance(Base.value, property), Base.__dict__["value"].__isabstractmethod__)


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @area.setter
    @abstractmethod
    def area(self, v): ...


class Half(Shape):
    @property
    def area(self):
        return 1


class Whole(Shape):
    @Shape.area.getter
    def area(self):
        return 2

    @area.setter
    def area(self, v):
        self.a = v


for cls in (Shape, Half, Whole):
    try:
        print(cls.__name__, cls().area, sorted(cls.__abstractmethods__))
    except TypeError as e:
        print(e)


class Lazy:
    calls = 0

    @cached_property
    def heavy(self):
        Lazy.calls += 1
        return [Lazy.calls]

    @cached_property
    def _private(self):
        return 1

    alias = heavy if False else None


l = Lazy()
print(l.heavy, l.heavy is l.heavy, vars(l), Lazy.calls, Lazy.heavy.attrname)
l.heavy = "set"
print(l.heavy)
del l.heavy
print(l.heavy, Lazy().heavy, Lazy.heavy.func.__name__)
for source in ("class S:\n    __slots__ = ()\n    @cached_property\n    def x(self): return 1\nS().x", "class T:\n    @cached_property\n    def a(self): return 1\n    b = a\nT().b", "class U: pass\nU.late = cached_property(lambda self: 1)\nU().late"):
    try:
        exec(source)
    except TypeError as e:
        print(e)


class ClassLevel:
    @classmethod
    @property
    def both(cls):
        return cls.__name__


print(type(ClassLevel.both).__name__)


class Meta(type):
    @property
    def size(cls):
        return len(vars(cls)) > 0


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.size)
try:
    WithMeta().size
except AttributeError as e:
    print(e)
