from abc import ABC, ABCMeta, abstractmethod


class Drawable(ABC):
    @abstractmethod
    def draw(self):
        """Draw it."""


@Drawable.register
class Outside:
    pass


class Inside(Drawable):
    def draw(self):
        return "drawn"


print(isinstance(Outside(), Drawable), issubclass(Outside, Drawable), Drawable in Outside.__mro__, Inside().draw())
print(
    issubclass(Inside, Drawable),
    isinstance(5, Drawable),
    Drawable.register(int) is int,
    isinstance(5, Drawable),
    isinstance(True, Drawable),
)


class Sized2(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        print("hook", cls.__name__, c.__name__)
        if cls is Sized2:
            return any("size" in vars(k) for k in c.__mro__) or NotImplemented
        return NotImplemented


class HasSize:
    size = 1


class NoSize:
    pass


print(
    issubclass(HasSize, Sized2), issubclass(HasSize, Sized2), issubclass(NoSize, Sized2), isinstance(HasSize(), Sized2)
)
Sized2.register(NoSize)
print(issubclass(NoSize, Sized2))


class Sub(Sized2):
    pass


print(issubclass(HasSize, Sub))
for bad in (lambda: Drawable(), lambda: Drawable.register(5), lambda: Inside.register(Drawable)):
    try:
        bad()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


class Meta(ABCMeta):
    def extra(cls):
        return "extra"


class M(metaclass=Meta):
    @abstractmethod
    def a(self): ...

    @abstractmethod
    def b(self): ...

    @abstractmethod
    def c(self): ...


try:
    M()
except TypeError as e:
    print(e)
print(M.extra(), sorted(M.__abstractmethods__))
P = type("P", (M,), {"a": 1, "b": 2, "c": 3})
print(P().a, P.__abstractmethods__)
M.__abstractmethods__ = frozenset()
print(type(M()).__name__)
from abc import update_abstractmethods


class Q(ABC):
    @abstractmethod
    def x(self): ...


Q.x = lambda self: "filled in"
update_abstractmethods(Q)
print(Q().x())


class NotABC:
    @abstractmethod
    def ignored(self): ...


print(type(NotABC()).__name__)
try:
    NotABC.__abstractmethods__
except AttributeError as e:
    print(e)
