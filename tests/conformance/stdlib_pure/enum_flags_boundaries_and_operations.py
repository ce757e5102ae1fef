# Flags: operations, boundaries, iteration, names of composites, KEEP/EJECT/CONFORM/STRICT.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto, show_flag_values


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


p = Perm.R | Perm.X
print(p, repr(p), p.value, p.name, list(p), len(p), Perm.R in p, Perm.W in p, bool(Perm.NONE), bool(p))
print(~Perm.R, ~p, Perm.RW & ~Perm.R, p ^ Perm.R, Perm(5) is p, Perm(0), Perm.R | Perm.W is Perm.RW, list(Perm), Perm.__members__.keys())
print(Perm.RW, list(Perm.RW), Perm["RW"], Perm(3), repr(Perm(7)), str(Perm(7)), f"{p}")
for act in (lambda: Perm(8), lambda: Perm(-1), lambda: Perm.R | 2, lambda: 2 | Perm.R, lambda: Perm.R < Perm.W, lambda: Perm("x"), lambda: 1 in p, lambda: Perm.R in 3):
    try:
        print(repr(act()))
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " / "))


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 4


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Eject(Flag, boundary=EJECT):
    A = 1
    B = 4


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 4


for cls in (Strict, Conform, Eject, Keep):
    for value in (0, 1, 5, 7, 16, -2):
        try:
            print(cls.__name__, value, repr(cls(value)), type(cls(value)).__name__)
        except ValueError as e:
            print(cls.__name__, value, str(e).split("\n")[0])


class Mode(IntFlag):
    READ = 4
    WRITE = 2
    EXEC = 1
    ALL = 7


m = Mode.READ | Mode.EXEC
print(m, repr(m), m == 5, m + 1, Mode(8), repr(Mode(9)), ~m, repr(~Mode.READ), Mode.READ | 8, 2 | Mode.READ, Mode.ALL ^ Mode.WRITE)
print(isinstance(Mode.READ | Mode.WRITE, Mode), Mode.READ & 4, m & 4 == 4, list(Mode(9)), [x.name for x in Mode], Mode(15).name, -m, m << 1, m > Mode.EXEC)
print(hash(m) == hash(Perm.R | Perm.X), {m: 1}[Mode(5)], show_flag_values(13))


class Named(Flag):
    TWO = 2
    FOUR = auto()
    SIX = 6
    EIGHT = auto()

    def words(self):
        return "+".join(x.name.lower() for x in self) or "nothing"


print([(x.name, x.value) for x in Named], Named.EIGHT.words(), Named.SIX.words(), Named(0).words())
import copy, pickle

print(copy.deepcopy(p) is p, pickle.loads(pickle.dumps(p)) is p, pickle.loads(pickle.dumps(Perm.RW)) is Perm.RW)
