from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Colour(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()


print(
    list(Colour),
    Colour.RED,
    repr(Colour.RED),
    Colour(1) is Colour.CRIMSON,
    Colour["GREEN"],
    Colour.GREEN.value,
    Colour.RED.pretty,
    len(Colour),
    Colour.RED in Colour,
    2 in Colour,
    isinstance(Colour.RED, Colour),
    list(Colour.__members__),
)


class N(IntEnum):
    A = 1
    B = 2


class S(StrEnum):
    LOW = auto()
    HIGH = "high!"


class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(
    N.A + 1,
    N.A < N.B,
    N(2),
    f"{N.A}",
    S.LOW,
    S.HIGH.upper(),
    S("low"),
    F.R | F.X,
    F.RW & F.W,
    ~F.R,
    F(0),
    bool(F(0)),
    F.R in F.RW,
    list(F.RW),
    F(7),
)
for f in (
    lambda: Colour(9),
    lambda: Colour["BLUE"],
    lambda: setattr(Colour, "RED", 2),
    lambda: Colour.RED < Colour.GREEN,
    lambda: F(8),
    lambda: type("Sub", (Colour,), {}),
    lambda: Colour.BLUE,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:

    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
match Colour.GREEN:
    case Colour.RED:
        print("no")
    case Colour.GREEN:
        print("green matched")


class Planet(Enum):
    EARTH = (5.97, 6.37)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius


print(Planet.EARTH.mass, Planet.EARTH.value)
