class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        """Doc of x."""
        print("get")
        return self._x

    @x.setter
    def x(self, v):
        print("set", v)
        self._x = v

    @x.deleter
    def x(self):
        print("del")
        del self._x

    @property
    def ro(self):
        return "read only"

    wo = property(None, lambda self, v: print("write", v), doc="write only")
    nothing = property()


c = C()
print(c.x)
c.x = 5
c.x += 10
print(c._x)
del c.x
c.wo = 3
print(C.x.__doc__, C.wo.__doc__, C.ro.__doc__, C.x.fget.__name__, C.ro.fset, C.x.fdel.__name__)
print(C.x.__name__, type(C.__dict__["x"]).__name__, C.ro.__isabstractmethod__)
for bad in (
    lambda: setattr(c, "ro", 1),
    lambda: delattr(c, "ro"),
    lambda: c.wo,
    lambda: c.nothing,
    lambda: setattr(c, "nothing", 1),
    lambda: delattr(c, "nothing"),
    lambda: c.x,
    lambda: setattr(C.x, "fget", None),
    lambda: C.x(),
    lambda: property(1).__get__(c),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
c.__dict__["ro"] = "in the instance dict"
print(c.ro)
p = C.__dict__["ro"]
print(p.__get__(c, C), p.__get__(None, C) is p)
q = p.getter(lambda self: "replaced getter")
print(q is p, q.__get__(c), type(q).__name__)
C.x = "plain"
print(C.x, c.x)
