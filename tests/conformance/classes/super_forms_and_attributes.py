class A:
    attr = "A.attr"

    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return f"A.c of {cls.__name__}"

    @property
    def p(self):
        return "A.p"

    def __len__(self):
        return 10

    def __getitem__(self, k):
        return f"A[{k}]"


class B(A):
    attr = "B.attr"

    def f(self):
        s = super()
        return s.f(), s.attr, s.p, s.__class__, s.__thisclass__.__name__, s.__self__ is self, s.__self_class__.__name__

    @classmethod
    def c(cls):
        return super().c()

    def length(self):
        return super().__len__()

    def item(self):
        try:
            return super()[1]
        except TypeError as e:
            return str(e)

    def set(self):
        super().x = 5

    def explicit(self):
        return super(B, self).f(), super(__class__, self).attr


b = B()
print(b.f())
print(B.c(), b.c(), b.length(), b.item(), b.explicit())
try:
    b.set()
except AttributeError as e:
    print(e)
u = super(B)
print(
    u.__self__,
    u.__thisclass__.__name__,
    u.__get__(b, B).f(),
    repr(u),
    repr(super(B, b)).split(" object>")[0].startswith("<super: <class 'B'>, <B"),
)
print(repr(super(B, B)))


class Holder(A):
    pass


Holder._super = super(Holder)
print(Holder()._super.f())


class Multi1(A):
    def f(self):
        return ["M1", super().f()]


class Multi2(A):
    def f(self):
        return ["M2", super().f()]


class Multi(Multi1, Multi2):
    def f(self):
        return ["M", super().f()]


print(Multi().f(), super(Multi1, Multi()).f())
for bad in (
    lambda: super(A, 5),
    lambda: super(5, 5),
    lambda: super(A, b).nope,
    lambda: super(B, A()),
    lambda: super(B, A),
    lambda: super().x,
    lambda: super(A, b, 1),
):
    try:
        bad()
    except (TypeError, AttributeError, RuntimeError) as e:
        print(type(e).__name__, e)


class MySuper(super):
    pass


print(MySuper(B, b).f())


class Rebinds(A):
    def f(self):
        def super(*a):
            return "shadowed"

        return super()


print(Rebinds().f())


class StaticNew(A):
    def __new__(cls):
        return super().__new__(cls)

    def __init_subclass__(cls):
        super().__init_subclass__()
        print("sub", cls.__name__)


class Z(StaticNew):
    pass


print(type(Z()).__name__)
