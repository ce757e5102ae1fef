# One function, every kind of pattern, nested; and what is bound when a pattern fails halfway.
from dataclasses import dataclass
from enum import Enum, auto


class Color(Enum):
    RED = auto()
    GREEN = auto()


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Line:
    a: Point
    b: Point


class Keys:
    LIMIT = 100


def describe(v):
    match v:
        case None | True | False as single:
            return f"singleton {single}"
        case 0 | -1 | 1.5 | -2 - 3j | "zero" "zero":
            return f"literal {v!r}"
        case b"bytes" | b"\x00":
            return "bytes"
        case Keys.LIMIT:
            return "limit"
        case Color.RED | Color.GREEN as c:
            return f"color {c.name}"
        case int(n) if n > 1000:
            return f"big {n}"
        case int() | float() as number:
            return f"number {number}"
        case str(text) if not text:
            return "empty text"
        case str():
            return f"text {v}"
        case []:
            return "empty"
        case [Point(x=0, y=0), *_]:
            return "from origin"
        case [x]:
            return f"one {x!r}"
        case [Line(Point(x1, y1), Point(x=x2, y=y2)), ("ok" | "fine") as word]:
            return f"line {x1},{y1} {x2},{y2} {word}"
        case [first, [second, *inner], *rest] if inner:
            return f"nested {first} {second} {inner} {rest}"
        case (a, b, *_, z):
            return f"ends {a} {b} {z}"
        case [_, _]:
            return "pair"
        case {"kind": "circle", "r": int(r) | float(r)}:
            return f"circle {r}"
        case {"kind": str(kind), **rest} if rest:
            return f"{kind} with {sorted(rest)}"
        case {"pos": (x, y)} | {"at": [x, y]}:
            return f"position {x} {y}"
        case {1: _, -2: _, None: _}:
            return "odd keys"
        case {}:
            return f"mapping of {len(v)}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=int() as x):
            return f"point {x}"
        case set() | frozenset():
            return "set"
        case object(__doc__=d) if d is None:
            return "undocumented"
        case _:
            return f"other {type(v).__name__}"


P = Point
for value in [
    None, True, 0, -1, 1.5, -2 - 3j, "zerozero", b"bytes", 100, Color.RED, 5000, 7, 2.5, "", "abc", [], (), [P(0, 0)], [P(0, 0), 1, 2],
    [3], ["x"], (Line(P(1, 2), P(3, 4)), "fine"), [1, [2, 3], 4], [1, [2], 4], range(5), [1, 2], {"kind": "circle", "r": 2},
    {"kind": "circle", "r": "x"}, {"kind": "square"}, {"pos": [1, 2]}, {"at": "ab"}, {"at": (1, 2)}, {1: 0, -2: 0, None: 0}, {}, {"z": 1}, P(1, 1), P(1, 2),
    P("a", 2), {1}, frozenset(), bytearray(b"xy"), iter([]), lambda: 0, type("U", (), {})(),
]:
    print(describe(value))
match [1, 2, "three"]:
    case [x, y, int()]:
        print("no")
    case [_, _, str(s)]:
        print(s)
