class Frozen(type):
    def __setattr__(cls, name, value):
        if name in cls.__dict__:
            raise AttributeError(f"{cls.__name__}.{name} is constant")
        print("set", name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        raise AttributeError(f"cannot delete {name}")


class C(metaclass=Frozen):
    a = 1


C.b = 2
for f in (lambda: setattr(C, "a", 2), lambda: setattr(C, "b", 3), lambda: delattr(C, "a")):
    try:
        f()
    except AttributeError as e:
        print(e)
print(C.a, C.b)
c = C()
c.a = "instances are free"
print(c.a)
type.__setattr__(C, "a", 100)
print(C.a)


class D:
    x = 1


D.y = 2
D.x = lambda self: self
print(D().x().y, sorted(k for k in vars(D) if not k.startswith("__")))
del D.y
for f in (
    lambda: D.y,
    lambda: delattr(D, "y"),
    lambda: delattr(D, "__dict__"),
    lambda: setattr(D, "__name__", 5),
    lambda: delattr(D, "__name__"),
    lambda: setattr(D, "__module__", 3),
    lambda: delattr(D, "__module__"),
    lambda: delattr(D, "__bases__"),
    lambda: setattr(D, "__mro__", ()),
    lambda: setattr(D, "__qualname__", 1),
    lambda: setattr(D, "__class__", int),
    lambda: delattr(D, "__doc__"),
):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
D.__name__ = "Renamed"
D.__qualname__ = "Q.Renamed"
D.__doc__ = "new doc"
print(D, D.__name__, D.__doc__)
for name, value in (("__name__", "a\0b"), ("__name__", "é")):
    try:
        setattr(D, name, value)
        print(D.__name__)
    except ValueError as e:
        print(e)
d = D()
D.late = lambda self, v: ("late method", v)
print(d.late(1))
D.__len__ = lambda self: 7
print(len(d))
del D.__len__
try:
    len(d)
except TypeError as e:
    print(e)
