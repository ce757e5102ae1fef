def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Meta(type):
    def __instancecheck__(cls, instance):
        return f"instance {instance}" if cls.answer == "text" else cls.answer

    def __subclasscheck__(cls, subclass):
        if cls.answer == "raise":
            raise ValueError("check raised")
        return cls.answer


class Yes(metaclass=Meta):
    answer = True


class No(metaclass=Meta):
    answer = 0


class Text(metaclass=Meta):
    answer = "text"


class Raise(metaclass=Meta):
    answer = "raise"


class FakeClass:
    @property
    def __class__(self):
        return int


class BadClass:
    @property
    def __class__(self):
        raise RuntimeError("no class")


class AttributeClass:
    @property
    def __class__(self):
        raise AttributeError("none")


class Bases:
    __bases__ = (int,)


class BadBases:
    __bases__ = 5


for source in ("isinstance(1, Yes), isinstance(1, No), isinstance(1, Text), isinstance(Yes(), Yes), isinstance(No(), No)", "isinstance(No(), (No, int)), isinstance(1, (No, Yes))", "issubclass(int, Yes), issubclass(int, No), issubclass(No, No)", "issubclass(int, Raise)", "issubclass(5, Yes)", "isinstance(FakeClass(), int), isinstance(FakeClass(), FakeClass), isinstance(FakeClass(), str), type(FakeClass()).__name__, FakeClass().__class__", "isinstance(BadClass(), int)", "isinstance(BadClass(), BadClass)", "isinstance(AttributeClass(), int), isinstance(AttributeClass(), AttributeClass)", "issubclass(Bases(), int), issubclass(Bases(), str)", "isinstance(5, Bases())", "issubclass(BadBases(), int)", "isinstance(5, BadBases())", "issubclass(int, Bases())", "isinstance(1, ((int,), str)), isinstance(1, (str, (float, (int,))))", "isinstance(1, (str, 5))", "isinstance(1, (int, 5))", "isinstance(True, int | str), isinstance(1, (int | str, 5))", "issubclass(bool, (str, int)), issubclass(int, (bool, str))", "issubclass(int, None)", "isinstance(None, type(None)), isinstance(None, None | int)", "isinstance(1, object), issubclass(type, object), isinstance(type, object), isinstance(object, type), issubclass(object, type)", "isinstance(len, type(len)), isinstance(int, type), isinstance(type, type)", "isinstance('a', 'str')", "isinstance(1, {int: 1})", "isinstance(obj=1, cls=int)"):
    show(source)
import collections.abc as abc

values = {"[]": [], "()": (), "{}": {}, "set()": set(), "'a'": "a", "b'a'": b"a", "1": 1, "len": len, "range(1)": range(1), "iter([])": iter([]), "(x for x in [])": (x for x in []), "{}.keys()": {}.keys(), "{}.items()": {}.items(), "memoryview(b'')": memoryview(b""), "None": None, "zip()": zip()}
for name in ("Hashable", "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Container", "Callable", "Collection", "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "KeysView", "ItemsView", "Awaitable", "Buffer"):
    print(name, [text for text, value in values.items() if isinstance(value, getattr(abc, name))])


class Partial:
    def __len__(self):
        return 0

    __iter__ = None


print(isinstance(Partial(), abc.Sized), isinstance(Partial(), abc.Iterable), issubclass(Partial, abc.Collection))
abc.Sequence.register(Partial)
print(isinstance(Partial(), abc.Sequence), issubclass(Partial, abc.Reversible))
show("abc.Sequence()")
show("abc.Sequence.register(5)")
show("type('C', (abc.Sized,), {})()")
import numbers

print([issubclass(kind, numbers.Number) for kind in (int, bool, float, complex, str)], isinstance(True, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1, numbers.Rational), isinstance(1j, numbers.Real))
