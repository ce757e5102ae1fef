class Data:
    def __get__(self, obj, owner):
        return f"data get {obj is not None} {owner.__name__}"

    def __set__(self, obj, value):
        print("data set", value)

    def __delete__(self, obj):
        print("data delete")


class NonData:
    def __get__(self, obj, owner):
        return f"non-data get {obj is not None} {owner.__name__}"


class OnlySet:
    def __set__(self, obj, value):
        print("only set", value)


class OnlyDelete:
    def __delete__(self, obj):
        print("only delete")


class C:
    d, n, s, x = Data(), NonData(), OnlySet(), OnlyDelete()


c = C()
print(c.d, "|", C.d)
c.d = 1
del c.d
c.__dict__["d"] = "ignored"
print(c.d)
print(c.n, "|", C.n)
c.n = "instance wins"
print(c.n)
del c.n
print(c.n)
print(type(c.s).__name__)
c.s = 5
c.__dict__["s"] = "shown since there is no __get__"
print(c.s)
for f in (lambda: delattr(c, "s"), lambda: setattr(c, "x", 1)):
    try:
        f()
        print("no error")
    except AttributeError as e:
        print(e)
del c.x
C.d = "replaced on the class"
print(C.d, c.__dict__["d"], c.d)


class Instance:
    pass


i = Instance()
i.attr = NonData()
print(type(i.attr).__name__)


class Owner(type):
    d = Data()
    n = NonData()


class K(metaclass=Owner):
    pass


print(K.d, "|", K.n)
K.d = "goes to the descriptor"
K.n = "set on the class"
print(K.n)


class Raises:
    def __get__(self, o, t):
        raise AttributeError("from __get__")


class Fallback:
    r = Raises()

    def __getattr__(self, name):
        return f"getattr {name}"


print(Fallback().r)


class NoGetattr:
    r = Raises()


try:
    NoGetattr().r
except AttributeError as e:
    print(e)
print(hasattr(NoGetattr(), "r"), getattr(NoGetattr(), "r", "default"))
