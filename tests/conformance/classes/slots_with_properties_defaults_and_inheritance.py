# __slots__ in use: defaults by descriptors, read-only views, slots as dict and iterator, private names, weak references, several bases, copying by loops.
class Default:
    def __init__(self, slot, default):
        self.slot, self.default = slot, default

    def __get__(self, o, owner):
        if o is None:
            return self
        try:
            return self.slot.__get__(o, owner)
        except AttributeError:
            return self.default

    def __set__(self, o, value):
        self.slot.__set__(o, value)


def defaults(**values):
    def decorate(cls):
        for name, value in values.items():
            setattr(cls, name, Default(cls.__dict__[name], value))
        return cls
    return decorate


@defaults(y=0, label="none")
class Point:
    __slots__ = ("x", "y", "label")

    def __init__(self, x, **kw):
        self.x = x
        for k, v in kw.items():
            setattr(self, k, v)


p = Point(1)
print(p.x, p.y, p.label, Point(2, y=5).y, hasattr(p, "__dict__"))
p.y = 7
print(p.y)
del Point.y
try:
    print(p.y)
except AttributeError as e:
    print(e)


class Documented:
    __slots__ = {"a": "the a", "b": "the b"}


print(Documented.a.__doc__, sorted(Documented.__slots__), Documented.__slots__["b"])


class Private:
    __slots__ = ("__hidden", "_open", "__both__")

    def __init__(self):
        self.__hidden, self._open, self.__both__ = 1, 2, 3


q = Private()
print(q._Private__hidden, q._open, q.__both__, [n for n in dir(q) if "hidden" in n])


class Base:
    __slots__ = ("a",)


class Same(Base):
    __slots__ = ("a",)


class Open(Base):
    pass


class Empty(Base):
    __slots__ = ()


s = Same()
s.a = 1
Base.a.__set__(s, 2)
print(s.a, Base.a.__get__(s), Same.a is Base.a, Same.a, Base.a.__objclass__.__name__)
o = Open()
o.a, o.b = 1, 2
print(o.__dict__, o.a)
e = Empty()
e.a = 1
for action in ("e.b = 1", "del e.zzz", "Empty.a.__get__(3)", "Base.a.__set__(3, 1)", "del e.a; e.a", "e.__dict__", "e.__weakref__", "class Bad(Base):\n __slots__ = ('a b',)", "class Bad(Base):\n __slots__ = (1,)",
               "class Bad(Base):\n __slots__ = 'x'\n x = 1", "class Bad(Base, Documented): pass", "class Bad(Point, Private):\n __slots__ = ()", "class Fine(Base, type('E', (), {'__slots__': ()})):\n __slots__ = ()"):
    try:
        exec(action)
        print("fine:", action.split("\n")[0])
    except (AttributeError, TypeError, ValueError) as x:
        print(type(x).__name__, x)


def all_slots(o):
    for cls in reversed(type(o).__mro__):
        for name in ([cls.__slots__] if isinstance(getattr(cls, "__slots__", ()), str) else vars(cls).get("__slots__", ())):
            if hasattr(o, name):
                yield name, getattr(o, name)


class More(Base):
    __slots__ = iter(("b", "c"))


m = More()
m.a, m.c = 1, 3
print(dict(all_slots(m)), list(More.__slots__), More.b.__name__)
del m.a
print(hasattr(m, "a"), getattr(m, "b", "unset"))


class Single:
    __slots__ = "word"


x = Single()
x.word = 1
print(Single.__slots__, x.word, type(Single.__dict__["word"]).__name__)
Single.__slots__ = ("other",)
try:
    x.other = 1
except AttributeError as z:
    print(z)
Single.other = property(lambda self: self.word + 1)
print(x.other)
