# dataclasses: order of fields over bases, kw_only, InitVar, ClassVar, __post_init__, hash tables, slots, errors.
import dataclasses
from dataclasses import KW_ONLY, MISSING, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass
class Base:
    a: int
    count: ClassVar[int] = 0
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    a: int = 10
    _: KW_ONLY
    d: int = field(default=4, metadata={"unit": "m"})
    scale: InitVar[int] = 1
    e: int = field(init=False)
    f: list = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self, scale):
        self.e = self.a * scale


c = Child(1, d=5, scale=10)
print(c, c.f, c.__match_args__)
print([(f.name, f.default is MISSING, f.init, f.kw_only, dict(f.metadata)) for f in fields(Child)])
print(Child.__dataclass_params__)
print(repr(fields(Child)[1]).split(",default_factory")[0])
print(replace(c, a=7, scale=2), asdict(c), astuple(c))
import inspect

print(inspect.signature(Child), inspect.signature(Base))
for call in (lambda: Child(1, 2, 3, 4), lambda: Child(q=1), lambda: Base(), lambda: replace(c, e=3), lambda: fields(3), lambda: asdict(Child), lambda: replace(3), lambda: replace(c, a=1)):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass(eq=True)
class NoHash:
    x: int


@dataclass(unsafe_hash=True)
class Unsafe:
    x: int
    y: int = field(default=0, hash=False)


@dataclass(frozen=True)
class Frozen:
    x: int

    def __hash__(self):
        return 99


@dataclass(eq=False)
class NoEq:
    x: int


print(NoHash.__hash__, hash(Unsafe(1)) == hash(Unsafe(1, 5)), hash(Frozen(1)), NoEq(1) == NoEq(1), NoEq.__hash__ is object.__hash__)
for source in (
    "@dataclass(order=True, eq=False)\nclass A: x: int",
    "@dataclass(order=True)\nclass A:\n x: int\n def __lt__(self, o): return 1",
    "@dataclass(unsafe_hash=True)\nclass A:\n x: int\n def __hash__(self): return 1",
    "@dataclass(frozen=True)\nclass A(Base): pass",
    "@dataclass\nclass A(Frozen): pass",
    "@dataclass\nclass A:\n x: int = field(default=1, default_factory=int)",
    "@dataclass\nclass A:\n x: dict = {}",
    "@dataclass\nclass A:\n x: set = field(default=set())",
    "@dataclass\nclass A:\n x: int = 1\n y: int",
    "@dataclass\nclass A:\n x: InitVar[int] = field(default_factory=int)",
    "@dataclass\nclass A:\n x: ClassVar[int] = field(default_factory=int)",
    "@dataclass\nclass A:\n a: KW_ONLY\n b: KW_ONLY",
    "@dataclass(slots=True)\nclass A:\n __slots__ = ()\n x: int",
    "@dataclass(weakref_slot=True)\nclass A: x: int",
    "@dataclass\nclass A:\n x = field()",
    "@dataclass(frozen=True)\nclass A:\n x: int\n def __setattr__(s, n, v): pass",
    "make_dataclass('A', ['x', 'x'])",
    "make_dataclass('A', ['class'])",
    "make_dataclass('A', [3])",
    "make_dataclass('A', ['1x'])",
):
    try:
        exec(source)
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
M = make_dataclass("M", ["x", ("y", int), ("z", int, field(default=5))], bases=(Base,), namespace={"total": lambda self: self.x + self.y}, frozen=False) if False else make_dataclass("M", ["x", ("y", int), ("z", int, field(default=5))], namespace={"total": lambda self: self.x + self.y})
print(M(1, 2), M(1, 2).total(), is_dataclass(M), is_dataclass(M(1, 2)), is_dataclass(int), M.__annotations__ if False else sorted(M.__dataclass_fields__))
