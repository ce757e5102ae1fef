class A:
    b = 1

    def m(self): ...


class B(A):
    c = 2


o = B()
o.z = 3


def own(names):
    return [n for n in names if not n.startswith("__")]


print(own(dir(o)), own(dir(B)), own(dir(A)), own(vars(B)), vars(o))
print("__class__" in dir(o), "__mro__" in dir(B), "mro" in dir(B), dir(o) == sorted(dir(o)))


class D:
    def __dir__(self):
        return ("z", "a", "m")


print(dir(D()), D().__dir__())


class Meta(type):
    def __dir__(cls):
        return ["from", "meta"]


class E(metaclass=Meta):
    pass


print(dir(E))


class Bad:
    def __dir__(self):
        return 5


class Mixed:
    def __dir__(self):
        return ["a", 1]


class Gen:
    def __dir__(self):
        yield "g"
        yield "f"


for x in (Bad(), Mixed(), Gen()):
    try:
        print(dir(x))
    except TypeError as e:
        print(e)


def f(a, b=1):
    c = 2
    return dir(), own(dir(f))


f.attr = 1
print(f(0))
print(own(dir(5))[:3], own(dir(None)), own(dir(len)), own(dir((i for i in ())))[:4])


class Slots:
    __slots__ = ("s", "t")


print(own(dir(Slots())))
for bad in (lambda: vars(5), lambda: vars(Slots()), lambda: vars(len)):
    try:
        bad()
    except TypeError as e:
        print(e)


class NoDict:
    __dict__ = 5


try:
    print(own(dir(NoDict())))
except TypeError as e:
    print(e)


class Shadow:
    def __init__(self):
        self.__dict__ = {"only": 1}


print(own(dir(Shadow())))


class InstanceDir:
    pass


i = InstanceDir()
i.__dir__ = lambda: ["ignored"]
print(own(dir(i)))
