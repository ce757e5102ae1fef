# dataclasses with slots, frozen, weakref_slot; repr of recursive instances; copies and pickles.
import copy
import pickle
import weakref
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 0
    z: list = field(default_factory=list)

    def method(self):
        return super().__repr__()[:10], __class__ is type(self)


@dataclass(slots=True, weakref_slot=True)
class Weak:
    x: int


@dataclass(frozen=True, slots=True, order=True)
class Both:
    a: int
    b: str = "b"

    def __post_init__(self):
        object.__setattr__(self, "b", self.b.upper())


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, compare=False)


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"), s.method())
w = Weak(1)
print(weakref.ref(w)() is w, Weak.__slots__)
try:
    weakref.ref(s)
except TypeError as e:
    print(e)
b = Both(1, "x")
print(b, b < Both(2), b <= b, sorted([Both(2), Both(1, "z"), Both(1)]))
for act in (lambda: setattr(b, "a", 2), lambda: delattr(b, "a"), lambda: setattr(b, "new", 2), lambda: setattr(s, "new", 2), lambda: b < 3):
    try:
        act()
    except (FrozenInstanceError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
for o in (s, b, w):
    print(copy.copy(o) == o, copy.deepcopy(o) == o, pickle.loads(pickle.dumps(o)) == o, copy.replace(o) == o)
root = Node(1)
root.children.append(Node(2, parent=root))
print(root)
print(root == root, root.children[0] == Node(2))
try:
    asdict(root)
except RecursionError as e:
    print("RecursionError")
tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(asdict(tree))
print(asdict(tree, dict_factory=lambda pairs: {k: v for k, v in pairs if v}))


@dataclass
class Holder:
    d: dict
    t: tuple
    n: Node


h = Holder({Both(1): [Node(1)]}, (Node(2), "x"), Node(3))
try:
    print(asdict(h))
except TypeError as e:
    print(e)
h = Holder({"k": [Node(1)]}, (Node(2), "x"), Node(3))
copied = asdict(h)
print(copied, copied["t"] is h.t)


@dataclass
class Descriptor:
    class D:
        def __set_name__(self, owner, name):
            self.name = "_" + name

        def __get__(self, o, cls):
            return 42 if o is None else getattr(o, self.name)

        def __set__(self, o, v):
            setattr(o, self.name, int(v))

    x: D = D()


print(Descriptor(), Descriptor("7").x, fields(Descriptor)[0].default)


@dataclass(match_args=False, repr=False, init=False)
class Bare:
    x: int = 3


print(hasattr(Bare, "__match_args__"), Bare().x, Bare() == Bare(), Bare.__repr__ is object.__repr__)


@dataclass
class Eq1:
    x: int


@dataclass
class Eq2(Eq1):
    pass


print(Eq1(1) == Eq2(1), Eq1(1) != Eq1(1), Eq1.__eq__(Eq1(1), Eq2(1)), Eq1(float("nan")) == Eq1(float("nan")), Eq1.__doc__, Both.__doc__)
