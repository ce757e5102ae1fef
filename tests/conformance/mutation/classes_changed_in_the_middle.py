"""Classes whose methods, bases and attributes change while calls of them run, and instances whose class is assigned."""

import gc


class A:
    def run(self):
        del A.run
        A.run = lambda self: "new"
        return self.run(), "old goes on"

    def __add__(self, other):
        del type(self).__add__
        return "added"

    def __len__(self):
        type(self).__len__ = lambda self: 7
        return 3


a = A()
print(a.run(), a.run(), a + 1, len(a), len(a))
try:
    a + 1
except TypeError as e:
    print(e)


class B(A):
    def swap(self):
        self.__class__ = C
        return self.name(), super(B, B()).run()

    def name(self):
        return "B"


class C(A):
    def name(self):
        return "C"


b = B()
print(b.swap(), type(b).__name__, b.name())


class Base1:
    def who(self):
        Derived.__bases__ = (Base2,)
        return "one then " + self.who()


class Base2:
    def who(self):
        return "two"


class Derived(Base1):
    pass


print(Derived().who(), Derived.__mro__[1].__name__)


class Item:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        if hasattr(Item, "__hash__"):
            Item.__eq__ = lambda a, b: a.value is b.value
        return True


print([Item(1) == Item(2), Item(1) == Item(2), Item([]) == Item([])])


class Meta(type):
    def __getattr__(cls, name):
        setattr(cls, name, name.upper())
        return "made"


class D(metaclass=Meta):
    pass


print(D.thing, D.thing, [D.other for _ in range(3)])


def reader(o, n):
    seen = []
    for i in range(n):
        seen.append(o.x)
        if i == 2:
            type(o).x = property(lambda self: "property")
        elif i == 4:
            o.__dict__["x"] = "instance"
            del type(o).x
        elif i == 6:
            o.__class__ = type("Other", (), {"x": "other"})
            del o.__dict__["x"]
    return seen


class E:
    x = "class"


print(reader(E(), 9))
classes = [type(f"T{i}", (), {"f": lambda self, i=i: i}) for i in range(200)]
made = [c() for c in classes]
print(sum(o.f() for o in made))
for o in made[::2]:
    o.__class__ = classes[1]
del classes[2:]
gc.collect()
print(sum(o.f() for o in made))


class Vanishing:
    def __getattribute__(self, name):
        global v
        v = None
        gc.collect()
        return object.__getattribute__(self, name)

    def method(self):
        return "still here"


v = Vanishing()
print(v.method(), v)


class Descriptor:
    def __get__(self, o, owner):
        if o is not None:
            del type(o).d
        return "got"


class F:
    d = Descriptor()


f = F()
print(f.d, hasattr(f, "d"))
for i in range(3):
    class Local:
        n = i

        def m(self):
            return __class__.n

    print(Local().m(), end=" ")
print()
