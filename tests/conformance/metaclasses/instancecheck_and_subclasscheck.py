# isinstance and issubclass: hooks, tuples, unions, proxies, and their words.
class Meta(type):
    def __instancecheck__(cls, x):
        print("instancecheck", cls.__name__, type(x).__name__)
        return cls.answer
    def __subclasscheck__(cls, c):
        print("subclasscheck", cls.__name__, c)
        return cls.answer

class Yes(metaclass=Meta): answer = "truthy"
class No(metaclass=Meta): answer = []

print(isinstance(1, Yes), isinstance(1, No), isinstance(Yes(), Yes), isinstance(No(), No))
print(issubclass(int, Yes), issubclass(No, No))
print(isinstance(1, (No, (str, Yes), list)), issubclass(int, (No, Yes)))
print(isinstance(1, int | Yes), isinstance("", int | str), isinstance(None, int | None))

class Pretends:
    @property
    def __class__(self): return dict

p = Pretends()
print(isinstance(p, dict), isinstance(p, Pretends), type(p).__name__)

class Bases:
    def __init__(self, *bases): self.__bases__ = bases

a = Bases()
b = Bases(a)
print(issubclass(b, a), issubclass(a, b), isinstance(b, a) if False else None)
for f in (
    lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("", (int, 5)), lambda: issubclass(5, int),
    lambda: issubclass(int, 5), lambda: isinstance(1, list[int]), lambda: isinstance(1, int | list[int]), lambda: issubclass(int, "x"),
    lambda: isinstance(), lambda: isinstance(1, ()),
):
    try:
        print(f())
    except TypeError as e:
        print(e)

class Raises(type):
    def __instancecheck__(cls, x): raise KeyError(x)

class R(metaclass=Raises): pass
try:
    isinstance(1, R)
except KeyError as e:
    print(repr(e))
deep = int
for _ in range(100):
    deep = (deep,)
print(isinstance(1, deep))
import abc
class Shape(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return True if hasattr(c, "area") else NotImplemented
class Square:
    area = 1
print(issubclass(Square, Shape), isinstance(Square(), Shape), issubclass(int, Shape), Shape.__subclasscheck__(Square))
