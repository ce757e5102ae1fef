# copy, deepcopy and __reduce_ex__ over hooks: __copy__, __deepcopy__, __getstate__, __setstate__, __getnewargs__(_ex__), __reduce__, slots.
import copy


class Logged:
    def __init__(self, x):
        print("init", x)
        self.x = x


class State(Logged):
    def __getstate__(self):
        return {"x": self.x, "kept": True}

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)


class NewArgs(tuple):
    def __new__(cls, a, b):
        print("new", a, b)
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class NewArgsEx(int):
    def __new__(cls, value, *, base=10):
        print("new", value, base)
        self = super().__new__(cls, value, base)
        self.base = base
        return self

    def __getnewargs_ex__(self):
        return (str(int(self)),), {"base": 10}


class Slots:
    __slots__ = ("a", "b", "__weakref__")


class SlotsAndDict(Slots):
    pass


class Reduce:
    def __reduce__(self):
        return Logged, ("rebuilt",), {"extra": 1}


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", len(memo)


class Listed(list):
    pass


class Mapped(dict):
    pass


def show(o):
    c = copy.copy(o)
    print(type(o).__name__, type(c).__name__, getattr(c, "__dict__", "no dict"), c if isinstance(c, (tuple, list, dict, int, str)) else "")
    return c


show(Logged([1]))
show(State([2]))
show(NewArgs(1, 2))
show(NewArgsEx("7"))
s = Slots()
s.a = [5]
c = show(s)
print(c.a is s.a, hasattr(c, "b"))
s = SlotsAndDict()
s.b, s.other = 1, 2
c = show(s)
print(c.b, c.other)
show(Reduce())
show(Own())
print(copy.deepcopy(Own())[0])
l = Listed([1, [2]])
l.attribute = "a"
c = show(l)
d = copy.deepcopy(l)
print(c[1] is l[1], d[1] is l[1], d.attribute, type(d).__name__)
m = Mapped(a=1)
m.attribute = "m"
print(show(m).attribute, Mapped(m).__dict__)

cyclic = Logged(None)
cyclic.x = [cyclic, {"me": cyclic}]
d = copy.deepcopy(cyclic)
print(d is not cyclic, d.x[0] is d, d.x[1]["me"] is d)
shared = [1]
a, b = copy.deepcopy([shared, shared])
print(a is b, a is not shared)
memo = {}
print(copy.deepcopy(shared, memo) is memo[id(shared)])

for o in (Logged.__init__, Logged, len, None, 5, "s", (1, 2), range(3), type, ...):
    print(copy.copy(o) is o, copy.deepcopy(o) is o, end="; ")
print()
t = ([1], 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, "a")) is not None)
for o in ((i for i in ()), s.__reduce_ex__):
    try:
        print(callable(copy.copy(o)))
    except TypeError as e:
        print(e)
print(Logged.__reduce_ex__(State(0), 2)[2], object.__reduce_ex__(Slots(), 2)[1:], object.__getstate__(SlotsAndDict()))
try:
    Slots().__reduce_ex__(1)
except TypeError as e:
    print(e)
print(copy.replace(type("R", (), {"__replace__": lambda self, **k: k})(), a=1))
