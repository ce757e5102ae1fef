import copy


class Node:
    def __init__(self, v, next=None):
        self.v, self.next = v, next


a = Node([1], None)
a.next = a
b = copy.copy(a)
c = copy.deepcopy(a)
print(b is a, b.v is a.v, b.next is a, c.next is c, c.v is a.v, c.v == a.v)
l = [1, [2, 3], {"k": (4, [5])}]
d = copy.deepcopy(l)
d[1].append(9)
d[2]["k"][1].append(6)
print(l, d, copy.copy(l)[1] is l[1])
shared = [0]
pair = copy.deepcopy([shared, shared])
print(
    pair[0] is pair[1],
    copy.deepcopy((1, "a", None)) == (1, "a", None),
    copy.deepcopy(t := (1, 2)) is t,
    copy.copy({1, 2}) == {1, 2},
)


class Custom:
    def __init__(self):
        self.log = []

    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return f"deep {type(memo).__name__}"


class Slots:
    __slots__ = ("x", "y")


class State:
    def __init__(self):
        self.a, self.cache = 1, "expensive"

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, s):
        self.__dict__.update(s, cache="rebuilt")


class New(int):
    def __new__(cls, v, extra):
        self = super().__new__(cls, v)
        self.extra = extra
        return self

    def __getnewargs__(self):
        return int(self), self.extra


s = Slots()
s.x = [1]
s2 = copy.deepcopy(s)
print(
    copy.copy(Custom()),
    copy.deepcopy([Custom()]),
    s2.x,
    s2.x is s.x,
    hasattr(s2, "y"),
    vars(copy.copy(State())),
    copy.deepcopy(New(5, "e")).extra,
    copy.copy(len) is len,
    copy.deepcopy(Node) is Node,
)
print(copy.replace(type("P", (), {"__replace__": lambda self, **k: k})(), a=1))
try:
    copy.deepcopy(i for i in ())
except TypeError as e:
    print(e)
