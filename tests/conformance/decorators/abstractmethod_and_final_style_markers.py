from abc import ABC, abstractmethod


class Base(ABC):
    @abstractmethod
    def m(self):
        return "base m"

    @property
    @abstractmethod
    def p(self): ...

    @classmethod
    @abstractmethod
    def c(cls): ...

    @staticmethod
    @abstractmethod
    def s(): ...


print(
    sorted(Base.__abstractmethods__),
    Base.m.__isabstractmethod__,
    Base.__dict__["p"].__isabstractmethod__,
    Base.__dict__["c"].__isabstractmethod__,
)
try:
    Base()
except TypeError as e:
    print(e)


class Half(Base):
    def m(self):
        return super().m() + "+"

    p = 1


try:
    Half()
except TypeError as e:
    print(e)


class Full(Half):
    def c(self):
        pass

    def s():
        pass


print(Full().m(), Full().p)


class One(ABC):
    @abstractmethod
    def only(self): ...


try:
    One()
except TypeError as e:
    print(e)


def final(f):
    f.__final__ = True
    return f


class NoOverride:
    def __init_subclass__(cls):
        for name in vars(cls):
            for b in cls.__mro__[1:]:
                if getattr(vars(b).get(name), "__final__", False):
                    raise TypeError(f"{cls.__name__}.{name} overrides a final method of {b.__name__}")

    @final
    def fixed(self): ...


try:

    class Bad(NoOverride):
        def fixed(self): ...
except TypeError as e:
    print(e)


class Fine(NoOverride):
    def other(self): ...


print(Fine.__name__)
