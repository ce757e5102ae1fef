# A native special method of a type that the class does not derive from refuses the class's instances.
def show(label, f):
    try:
        print(label, f())
    except (TypeError, AttributeError) as e:
        print(label, type(e).__name__, e)


class Odd(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
    __hash__ = str.__hash__
    __len__ = list.__len__
    __getitem__ = tuple.__getitem__
    __contains__ = dict.__contains__
    __iter__ = list.__iter__
    __call__ = type.__call__
    __neg__ = float.__neg__
    __bool__ = float.__bool__
    __repr__ = list.__repr__
    __str__ = str.__str__
    __lt__ = bytes.__lt__
    __int__ = float.__int__
    __index__ = int.__index__
    __next__ = enumerate.__next__
    __format__ = str.__format__
    __iadd__ = list.__iadd__


o = Odd(5)
show("==", lambda: o == o)
show("+", lambda: o + o)
show("1 +", lambda: 1 + o)
show("hash", lambda: hash(o))
show("dict", lambda: {o: 1})
show("len", lambda: len(o))
show("[]", lambda: o[0])
show("in", lambda: 1 in o)
show("iter", lambda: iter(o))
show("for", lambda: [x for x in o])
show("call", lambda: o())
show("neg", lambda: -o)
show("bool", lambda: bool(o))
show("not", lambda: not o)
show("repr", lambda: repr(o))
show("str", lambda: str(o))
show("f-string", lambda: f"{o}")
show("<", lambda: o < o)
show(">", lambda: o > o)
show("int", lambda: int(o))
show("index", lambda: "abcdefg"[o])
show("next", lambda: next(o))
show("format", lambda: format(o, "x"))
show("sort", lambda: sorted([o, o]))


def add_in_place():
    x = o
    x += [1]


show("+=", add_in_place)


class Further(Odd):
    def __len__(self):
        return 3


show("derived len", lambda: len(Further(1)))
show("derived repr", lambda: repr(Further(1)))
show("attribute", lambda: o.__len__())
Odd.__len__ = lambda self: 7
show("mended", lambda: len(o))


class Attributes:
    __getattribute__ = type.__getattribute__
    __setattr__ = type.__setattr__
    __delattr__ = type.__delattr__


show("get", lambda: Attributes().x)
show("set", lambda: setattr(Attributes(), "x", 1))
show("del", lambda: delattr(Attributes(), "x"))


class Initialised:
    __init__ = list.__init__


class Manager:
    __enter__ = list.__len__
    __exit__ = list.__len__


def enter():
    with Manager():
        pass


show("init", lambda: Initialised())
show("with", enter)


# what fits goes on working, from any base
class Both(dict):
    __setattr__ = dict.__setitem__
    __neg__ = dict.copy
    __pos__ = dict.__len__


b = Both()
b.x = 42
print(b, -b, +b, b == {"x": 42})


class Plain:
    __repr__ = object.__repr__
    __hash__ = object.__hash__
    __eq__ = object.__eq__


print(Plain() == Plain(), hash(Plain()) != 0)
