class C:
    n = 1

    @classmethod
    def make(cls, *a, **k):
        """Doc."""
        return cls.__name__, a, k

    @classmethod
    def outer(cls):
        return cls.make("via outer")


class D(C):
    @classmethod
    def make(cls, *a):
        return "D", super().make(*a)


print(C.make(1), C().make(2, x=3), D.make(4), D().make(5), D.outer())
raw = C.__dict__["make"]
print(
    type(raw).__name__,
    raw.__func__.__name__,
    raw.__wrapped__ is raw.__func__,
    raw.__doc__,
    raw.__name__,
    raw.__qualname__,
)
print(C.make.__self__ is C, D().make.__self__ is D, C.make.__func__ is raw.__func__, type(C.make).__name__)
print(raw.__get__(None, D)(1), raw.__get__(C())(2), raw.__isabstractmethod__)
for bad in (
    lambda: raw(),
    lambda: classmethod(5).__get__(None, C)(),
    lambda: raw.__get__(None, None),
    lambda: setattr(raw, "__func__", 1),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
raw.extra = 1
print(raw.__dict__["extra"], raw.__annotations__)


class E:
    @classmethod
    @property
    def chained(cls):
        return "no chaining since 3.13"


print(type(E.chained).__name__)


class F:
    cm = classmethod(lambda cls: cls)
    partial = classmethod(print)


print(F.cm() is F, F.partial is not None)
print(repr(classmethod(5)))


class Cls(classmethod):
    pass


class G:
    @Cls
    def f(cls):
        return cls.__name__


print(G.f(), type(G.__dict__["f"]).__name__)


class Meta(type):
    @classmethod
    def mc(mcls):
        return mcls.__name__


class H(metaclass=Meta):
    pass


print(H.mc(), Meta.mc())
