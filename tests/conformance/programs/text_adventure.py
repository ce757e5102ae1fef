# A text adventure: rooms, items, verbs found by decorators, and a script of commands.
import re
import textwrap
from dataclasses import dataclass, field
from enum import Enum, auto


class Direction(Enum):
    NORTH = auto()
    SOUTH = auto()
    EAST = auto()
    WEST = auto()

    @property
    def opposite(self):
        match self:
            case Direction.NORTH: return Direction.SOUTH
            case Direction.SOUTH: return Direction.NORTH
            case Direction.EAST: return Direction.WEST
            case _: return Direction.EAST

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.name.lower().startswith(value.lower()):
                    return member
        return None


@dataclass(order=True)
class Item:
    name: str
    weight: int = field(default=1, compare=False)
    uses: dict = field(default_factory=dict, compare=False, repr=False)


@dataclass(eq=False)
class Room:
    title: str
    text: str
    exits: dict = field(default_factory=dict)
    items: list = field(default_factory=list)

    def join(self, way, other):
        self.exits[way] = other
        other.exits[way.opposite] = self
        return other


class GameOver(Exception):
    def __init__(self, reason, *, score):
        super().__init__(reason)
        self.score = score


def verb(*patterns):
    def mark(function):
        function.patterns = [re.compile(p + r"\Z", re.IGNORECASE) for p in patterns]
        return function
    return mark


class Verbs(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        cls.verbs = [(p, f) for f in space.values() if hasattr(f, "patterns") for p in f.patterns]
        return cls


class Game(metaclass=Verbs):
    LIMIT = 5

    def __init__(self):
        hall = Room("Hall", "A long and draughty hall. Portraits of people nobody remembers stare at a door in the north.")
        self.kitchen = hall.join(Direction.NORTH, Room("Kitchen", "Copper pans, cold ashes."))
        cellar = self.kitchen.join(Direction.EAST, Room("Cellar", "Dark."))
        hall.items += [Item("lamp", 2), Item("anvil", 50)]
        cellar.items.append(Item("cup", 1))
        self.here, self.bag, self.score, self.turns = hall, [], 0, 0

    @verb(r"go (?P<way>\w+)", r"(?P<way>[nsew])")
    def go(self, way):
        try:
            way = Direction(way)
            room = self.here.exits[way]
        except ValueError as error:
            return f"? {error}"
        except KeyError as error:
            return f"No way {error.args[0].name.lower()}; there is {', '.join(sorted(w.name.lower() for w in self.here.exits))}."
        self.here = room
        return self.look()

    @verb("look", "l")
    def look(self):
        lines = textwrap.wrap(self.here.text, 40)
        if self.here.items:
            lines.append("You see: " + ", ".join(i.name for i in sorted(self.here.items)))
        return "\n".join([f"{self.here.title:=^40}", *lines])

    @verb(r"(?:take|get) (?P<name>\w+)")
    def take(self, name):
        item = next((i for i in self.here.items if i.name == name), None)
        if not item:
            return f"There is no {name} here."
        if (total := sum(i.weight for i in self.bag) + item.weight) > self.LIMIT:
            return f"Too heavy by {total - self.LIMIT}."
        self.here.items.remove(item)
        self.bag.append(item)
        self.score += 10 // item.weight
        return f"Taken: {item!r}"

    @verb("quit", "win")
    def stop(self):
        raise GameOver("You leave the house.", score=self.score)

    def command(self, text):
        self.turns += 1
        for pattern, function in self.verbs:
            if found := pattern.match(text.strip()):
                return function(self, **found.groupdict())
        return f"I do not know how to {text!r}."


game = Game()
script = """look\nTAKE lamp\ntake anvil\ngo up\ngo w\ngo north\ne\nget cup\nget cup\ndance\nwin\nlook"""
try:
    for line in script.splitlines():
        print(">", line)
        print(game.command(line))
except GameOver as end:
    print(end, end.score, game.turns, sorted(game.bag))
print([(p.pattern, f.__qualname__) for p, f in Game.verbs])
