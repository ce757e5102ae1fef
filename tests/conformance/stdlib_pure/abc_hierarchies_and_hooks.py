# abc: abstract methods of every kind, update, registration, subclass hooks, caches, errors that list the names.
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def info(): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name}: {self.area()} {type(self).unit()}"


class Partial(Shape):
    def area(self):
        return 2

    name = "partial"


class Full(Partial):
    @classmethod
    def unit(cls):
        return "cm"

    @staticmethod
    def info():
        return "info"


class Single(ABC):
    @abstractmethod
    def only(self):
        return "base"


class Calls(Single):
    def only(self):
        return super().only() + "+"


for cls in (Shape, Partial, Full, Single, Calls):
    try:
        o = cls()
        print(cls.__name__, sorted(cls.__abstractmethods__), o.describe() if isinstance(o, Shape) else o.only())
    except TypeError as e:
        print(e)
print(Full.info(), Shape.unit(), getattr(Shape.area, "__isabstractmethod__", False), Shape.name.__isabstractmethod__)
del Partial.area
print(sorted(Partial.__abstractmethods__))
abc.update_abstractmethods(Partial)
print(sorted(Partial.__abstractmethods__))
Partial.area = lambda self: 3
abc.update_abstractmethods(Partial)
print(sorted(Partial.__abstractmethods__), abc.update_abstractmethods(int))


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any("quack" in vars(c) for c in other.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self): ...


class Robot:
    pass


class Loud(Quacks):
    pass


print(issubclass(Duck, Quacks), issubclass(Robot, Quacks), isinstance(Duck(), Quacks), issubclass(Duck, Loud))
print(Quacks.register(Robot) is Robot, issubclass(Robot, Quacks), isinstance(Robot(), Quacks), Robot.__mro__, Quacks in Robot.__bases__)


@Quacks.register
class Decorated:
    pass


print(issubclass(Decorated, Quacks), issubclass(Quacks, Quacks), Quacks.__subclasses__() == [Loud])
token = abc.get_cache_token()
Loud.register(int)
print(abc.get_cache_token() != token, issubclass(bool, Quacks), isinstance(True, Loud))
for bad in (lambda: Quacks.register(5), lambda: issubclass(5, Quacks), lambda: Loud.register(Quacks), lambda: isinstance(1, ABCMeta("Z", (), {"__subclasshook__": classmethod(lambda cls, o: "x")})), lambda: ABC.__new__(Shape), lambda: type("NotAbc", (Shape,), {})(), lambda: type("Plain", (), {"m": abstractmethod(lambda self: 1)})().m()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Meta(ABCMeta):
    def __call__(cls, *a):
        print("call", cls.__name__)
        return super().__call__(*a)


class WithInit(metaclass=Meta):
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, sorted(getattr(cls, "__abstractmethods__", "?")))

    @abstractmethod
    def a(self): ...


class Sub(WithInit):
    pass


class SubSub(Sub):
    def a(self):
        return 1


print(SubSub().a())
try:
    Sub()
except TypeError as e:
    print(e)


class Mixed(ABC, int):
    @abstractmethod
    def m(self): ...


class ListMixed(list, ABC):
    @abstractmethod
    def m(self): ...


for cls in (Mixed, ListMixed):
    try:
        print(cls())
    except TypeError as e:
        print(e)
