# What a class statement and type() add to a namespace, and in which order; which instances can be weakly referenced and have a dict.
import weakref


def names(cls):
    return [n for n in vars(cls) if n not in ("__module__", "__firstlineno__", "__static_attributes__")]


class Empty:
    pass


class Documented:
    "doc"
    x = 1

    def f(self):
        self.q = super().__init__()


class Slots:
    "doc"
    __slots__ = ("b", "a")


class SlotsAndDict:
    __slots__ = ("z", "__dict__", "y", "__weakref__")


class FromSlots(Slots):
    x = 1


class Generic[T]:
    x: int = 1


for cls in (Empty, Documented, Slots, SlotsAndDict, FromSlots, Generic, type("Made", (), {"a": 1}), type("Made", (Slots,), {"__doc__": "d"})):
    print(cls.__name__, names(cls))

for base in (int, tuple, bytes, float, complex, list, dict, set, frozenset, bytearray, Exception, OSError, type, object):
    class Sub(base):
        pass

    class Bare(base):
        __slots__ = ()

    row = []
    for cls in (Sub, Bare):
        o = cls("N", (), {}) if base is type else cls()
        try:
            weakref.ref(o)
            row.append("weak")
        except TypeError as e:
            row.append(str(e))
        row.append(hasattr(o, "__dict__"))
    print(base.__name__, names(Sub), names(Bare), row)
    for slots in (("__weakref__",), ("q",), ("__dict__",)):
        try:
            print("  ", names(type("S", (base,), {"__slots__": slots})))
        except TypeError as e:
            print("  ", e)


class Mixin:
    pass


class Mixed(int, Mixin):
    __slots__ = ()


class AlsoMixed(Exception, Mixin):
    pass


for o in (Mixed(), AlsoMixed()):
    try:
        weakref.ref(o)
        print(type(o).__name__, "weak", hasattr(o, "__dict__"), names(type(o)))
    except TypeError as e:
        print(e, hasattr(o, "__dict__"), names(type(o)))
for e in (ValueError(), ExceptionGroup("g", [ValueError()]), BaseExceptionGroup("g", [KeyboardInterrupt()])):
    try:
        print(type(e).__name__, weakref.ref(e)() is e)
    except TypeError as e:
        print(e)
