# __instancecheck__ and __subclasscheck__ on metaclasses: structural checks with a cache, tuples, unions, errors, except clauses, ABC registration.
import abc


class StructuralMeta(type):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        cls.cache, cls.asked = {}, 0

    def __subclasscheck__(cls, other):
        if not isinstance(other, type):
            raise TypeError(f"a class is needed, not {other!r}")
        if other not in cls.cache:
            cls.asked += 1
            wanted = [n for c in cls.__mro__ for n in vars(c).get("wanted", ())]
            cls.cache[other] = all(any(n in vars(b) for b in other.__mro__) for n in wanted)
        return cls.cache[other]

    def __instancecheck__(cls, o):
        return cls.__subclasscheck__(type(o)) or any(True for n in vars(cls).get("also", ()) if n in getattr(o, "__dict__", ()))


class Sized(metaclass=StructuralMeta):
    wanted = ["__len__"]


class Collection(Sized):
    wanted = ["__iter__", "__contains__"]


class Tagged(metaclass=StructuralMeta):
    wanted = ["never"]
    also = ["tag"]


class OnlyLen:
    def __len__(self):
        return 0


for o in ([], "s", OnlyLen(), 3, {}, (x for x in ())):
    print(type(o).__name__, isinstance(o, Sized), isinstance(o, Collection), issubclass(type(o), Sized))
print(Sized.asked, isinstance([], Sized), Sized.asked)
x = OnlyLen()
print(isinstance(x, Tagged))
x.tag = 1
print(isinstance(x, Tagged), isinstance(x, (int, (str, Tagged))), isinstance(x, int | Tagged), isinstance(3, int | Tagged))
for bad in (lambda: issubclass(3, Sized), lambda: isinstance(x, (3, Sized)), lambda: isinstance(3, 3), lambda: issubclass(int, "x"), lambda: isinstance(x, [Sized])):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(isinstance(Sized(), Sized), issubclass(Collection, Sized), type.__subclasscheck__(Sized, Collection), type.__instancecheck__(Sized, []))


class Failing(type):
    def __instancecheck__(cls, o):
        raise LookupError("no answer")

    def __subclasscheck__(cls, c):
        return [] if c is int else [1]


class F(metaclass=Failing):
    pass


try:
    isinstance(3, F)
except LookupError as e:
    print(e)
print(isinstance(F(), F), issubclass(int, F), issubclass(str, F))


class Pretends:
    @property
    def __class__(self):
        return int


p = Pretends()
print(isinstance(p, int), isinstance(p, Pretends), type(p) is Pretends, issubclass(type(p), int))


class Virtual(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c):
        print("hook", c.__name__)
        if cls is Virtual and "quack" in vars(c):
            return True
        return NotImplemented


class Duck:
    quack = 1


class Robot:
    pass


Virtual.register(Robot)
print(isinstance(Duck(), Virtual), isinstance(Duck(), Virtual), issubclass(Robot, Virtual), isinstance(Robot(), Virtual), issubclass(int, Virtual))


@Virtual.register
class Later(int):
    pass


print(isinstance(Later(), Virtual), Virtual.register(float), isinstance(1.5, Virtual))
match OnlyLen():
    case Collection():
        print("collection")
    case Sized():
        print("sized")
