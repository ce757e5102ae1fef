class A:
    x = 1

    def __init__(self):
        self.y = 2

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("attribute", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("fallback", name)
        if name == "bad":
            raise AttributeError(f"really no {name}")
        return f"made {name}"


a = A()
print(a.x, a.y, a.z, A.x)
print(hasattr(a, "anything"), hasattr(a, "bad"), getattr(a, "bad", "default"))
try:
    a.bad
except AttributeError as e:
    print(e)


class Special:
    def __getattr__(self, name):
        print("asked for", name)
        return lambda *a: 5


s = Special()
for f in (lambda: len(s), lambda: s + 1, lambda: s[0], lambda: s(), lambda: iter(s), lambda: s.__len__()):
    try:
        print(f())
    except TypeError as e:
        print(e)


class OnlyGetattribute:
    def __getattribute__(self, name):
        return f"all {name}"


o = OnlyGetattribute()
print(o.anything, o.__dict__, o.__class__)
o.set = 5
print(o.set)


class Lies:
    def __getattribute__(self, name):
        raise AttributeError("nothing at all")


try:
    Lies().x
except AttributeError as e:
    print(e)
print(getattr(Lies(), "x", "default"), hasattr(Lies(), "__class__"))


class Other:
    def __getattribute__(self, name):
        raise ValueError(f"not an attribute error: {name}")


for f in (lambda: hasattr(Other(), "x"), lambda: getattr(Other(), "x", 1)):
    try:
        f()
    except ValueError as e:
        print(e)


class Delegate:
    def __init__(self, target):
        self.__dict__["target"] = target

    def __getattr__(self, name):
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        print("set", name)
        setattr(self.target, name, value)


d = Delegate(A.__new__(A))
d.q = 5
print(d.q)


class OnInstance:
    pass


i = OnInstance()
i.__getattr__ = lambda name: "not used"
print(hasattr(i, "x"))


class Wrong:
    def __getattr__(self):
        pass


try:
    Wrong().x
except TypeError as e:
    print(e)
print(object.__getattribute__(A.__new__(A), "x"))
for bad in (lambda: object.__getattribute__(5), lambda: getattr(a, 5), lambda: object.__getattribute__(5, 6)):
    try:
        bad()
    except TypeError as e:
        print(e)
