class A:
    def __setattr__(self, name, value):
        print("set", name, value)
        if name == "no":
            raise AttributeError("refused")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


a = A()
a.x = 1
a.x += 1
setattr(a, "y", 2)
del a.x
try:
    a.no = 1
except AttributeError as e:
    print(e)
try:
    del a.x
except AttributeError as e:
    print(e)
a.__dict__["direct"] = 1
print(vars(a))
a.one, a.two = 1, 2
for a.loop in range(2):
    pass
with type("CM", (), {"__enter__": lambda s: "v", "__exit__": lambda *x: None})() as a.entered:
    pass
print(sorted(vars(a)))


class Typed:
    types = {"age": int, "name": str}

    def __setattr__(self, k, v):
        want = self.types.get(k)
        if want and not isinstance(v, want):
            raise TypeError(f"{k} must be {want.__name__}")
        super().__setattr__(k, v)


t = Typed()
t.age, t.name, t.free = 5, "n", []
for k, v in (("age", "x"), ("name", 1)):
    try:
        setattr(t, k, v)
    except TypeError as e:
        print(e)
print(vars(t))


class Frozen:
    __slots__ = ("v",)

    def __init__(self, v):
        object.__setattr__(self, "v", v)

    def __setattr__(self, *a):
        raise AttributeError(f"{type(self).__name__} is frozen")

    __delattr__ = __setattr__


f = Frozen(5)
for g in (lambda: setattr(f, "v", 1), lambda: delattr(f, "v"), lambda: setattr(f, "w", 1)):
    try:
        g()
    except AttributeError as e:
        print(e)
print(f.v)
try:
    object.__setattr__(type, "x", 1)
except TypeError as e:
    print(e)
try:
    object.__setattr__(int, "x", 1)
except TypeError as e:
    print(e)


class NoSet:
    __setattr__ = None


try:
    NoSet().x = 1
except TypeError as e:
    print(e)
