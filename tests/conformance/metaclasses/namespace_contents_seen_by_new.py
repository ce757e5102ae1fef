seen = {}


class Spy(type):
    def __new__(m, name, bases, ns):
        seen[name] = [k for k in ns if k not in ("__static_attributes__", "__firstlineno__", "__classdictcell__")]
        return super().__new__(m, name, bases, ns)


class Plain(metaclass=Spy):
    pass


class Documented(metaclass=Spy):
    """doc"""


class Full(metaclass=Spy):
    """doc"""

    a = 1
    b: int = 2
    c: str

    def m(self):
        return __class__

    @property
    def p(self): ...

    class Inner: ...

    for i in range(2):
        pass
    del i


class Child(Full):
    __slots__ = ("s",)


class Generic[T](metaclass=Spy):
    def f(self, x: T): ...


for k, v in seen.items():
    print(k, v)
print(
    Full.__module__,
    Full.__qualname__,
    Full.__dict__["__doc__"],
    "__dict__" in vars(Full),
    "__dict__" in vars(Child),
    "__weakref__" in vars(Full),
)
print(Full.__static_attributes__, isinstance(Full.__firstlineno__, int), Full.__annotations__)


class Static(metaclass=Spy):
    def __init__(self):
        self.x = 1
        self.y, (self.z, *self.w) = 1, (2, 3)
        self.x = 5
        for self.loop in (1,):
            pass
        with self.ctx as self.target:
            self.a.b = 1
        del self.gone
        self.aug += 1

    @staticmethod
    def s(self):
        self.in_static = 1

    def nested(this):
        this.other_name = 1

        def g(self):
            self.inner = 1


print(sorted(Static.__static_attributes__))
