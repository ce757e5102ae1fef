# enum: definition, aliases, auto, _missing_, custom __new__, functional API, iteration, errors.
import enum
from enum import Enum, Flag, IntEnum, StrEnum, auto, member, nonmember, property as enum_property, unique, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())

    def describe(self):
        return f"{self.name}:{self.value}"


print(list(Color), Color.CRIMSON, Color("red"), Color(2), Color["CRIMSON"], len(Color), Color.__members__)
print(Color.RED.describe(), repr(Color.RED), str(Color.RED), format(Color.RED, ">12"), Color.RED is Color.CRIMSON, Color.RED in Color, 1 in Color, 9 in Color)
for act in (lambda: Color(9), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 5), lambda: delattr(Color, "RED"), lambda: Color.RED < Color.GREEN, lambda: setattr(Color.RED, "value", 1), lambda: type("Sub", (Color,), {}), lambda: Color(), lambda: Color("blue")):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / self.radius**2, 2)


print(Planet.EARTH.gravity, Planet((6.421e23, 3.3972e6)), Planet.MARS.value)


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coord.PY, Coord.PY.label, Coord(1), Coord.PY == b"\x01")


class Level(IntEnum):
    LOW = auto()
    HIGH = 10
    NEXT = auto()


class Name(StrEnum):
    FIRST_NAME = auto()
    OTHER = "o"


class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (name.lower(), start, count, list(last_values))

    A = auto()
    B = auto()


print(list(Level), Level.HIGH > 3, Level.LOW + 1, f"{Level.HIGH}", repr(Level.HIGH), str(Level.LOW), Level(10))
print(list(Name), Name.FIRST_NAME == "first_name", f"{Name.OTHER!r} {Name.OTHER}", Name("o").upper())
print(Auto.A.value, Auto.B.value)
Animal = Enum("Animal", "CAT DOG", module=__name__, start=5)
print(list(Animal), Enum("T", [("a", 1), ("b", 2)])(2), Enum("D", {"x": 1}).x, Animal.CAT.__class__ is Animal)


class Mixed(Enum):
    a = nonmember(5)
    b = member(lambda x: x)

    class Inner:
        pass

    def m(self):
        return 1

    _ignore_ = ["tmp"]
    tmp = 3
    c = tmp


print([x.name for x in Mixed], Mixed.a, Mixed.Inner.__class__.__name__, hasattr(Mixed, "tmp"))
for source in (
    "@unique\nclass U(Enum):\n A = 1\n B = 1",
    "@verify(CONTINUOUS)\nclass U(IntEnum):\n A = 1\n B = 3",
    "@verify(NAMED_FLAGS)\nclass U(Flag):\n A = 1\n B = 6",
    "class U(Enum):\n A = 1\n A = 2",
    "class U(Enum):\n mro = 1",
    "class U(Enum):\n _x_ = 1",
    "class U(IntEnum):\n A = 'x'",
    "class U(StrEnum):\n A = 1",
    "class U(Enum):\n A = 1\n def __init__(self): pass",
    "Enum('T', ['a', 'a'])",
    "Enum('T', 3)",
):
    try:
        exec(source)
        print("fine")
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0], e.__notes__ if hasattr(e, "__notes__") else "")
print(Color.RED.__reduce_ex__(2), hash(Color.RED) == hash("RED"), Color.__doc__, Color.RED.name.__class__, enum.EnumType is type(Color), dir(Color.RED)[:3])
