from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)


p = P(1)
print(
    p,
    p == P(1, 0, ["other"]),
    P(1).tags is P(1).tags,
    asdict(p),
    astuple(p),
    replace(p, y=5),
    is_dataclass(P),
    [f.name for f in fields(P)],
    P.__match_args__,
)


@dataclass(frozen=True, order=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


print(sorted([V(2), V(1, 5), V(1, 2)]), V(1) < V(2), hash(V(1)) == hash(V(1, note="x")), {V(1): "k"}[V(1)])
try:
    V(1).major = 2
except FrozenInstanceError as e:
    print(e)


@dataclass(slots=True, kw_only=True)
class S:
    a: int
    b: int = 2

    def __post_init__(self):
        self.a *= 10


print(S(a=1), S.__slots__)
for f in (lambda: S(1), lambda: P(), lambda: P(1, 2, [], 4), lambda: S(a=1, c=2), lambda: setattr(S(a=1), "zz", 1)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)


@dataclass
class Child(P):
    z: int = 9


print(Child(1, 2, [], 3), Child(1).z)
try:

    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:

    @dataclass
    class Mutable:
        l: list = []
except ValueError as e:
    print(e)
match P(1, 2):
    case P(x, y):
        print("matched", x, y)
