class A:
    def f(self):
        return ["A"]

    @classmethod
    def c(cls):
        return [cls.__name__]

    @staticmethod
    def s():
        return "static A"

    p = property(lambda self: "A.p")


class B(A):
    def f(self):
        return [*super().f(), "B"]

    def via_comprehension(self):
        return [super().f() for _ in range(2)]

    def via_lambda(self):
        return (lambda: super(B, self).f())()

    def via_generator_explicit(self):
        return list(super(B, self).f() for _ in range(1))

    @classmethod
    def c(cls):
        return super().c() + ["from B"]

    @staticmethod
    def s():
        return super(B, B).s()

    p = property(lambda self: super().p + " and B")

    def has_class(self):
        return __class__


print(B().f(), B().via_lambda(), B().via_generator_explicit(), B.c(), B.s(), B().p, B().has_class())
for call in (lambda: B().via_comprehension(),):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


def outside(self):
    return super().f()


class C(A):
    f = outside

    def no_first(*args):
        return super().f()

    def deleted(self):
        del self
        return super().f()

    def rebound(self):
        self = 5
        return super().f()

    def empty():
        return super()

    def nested(self):
        def inner(self):
            return super().f()

        return inner(self)

    def gen(self):
        yield super().f()


c = C()
for call in (c.f, c.no_first, c.deleted, c.rebound, C.empty, c.nested, lambda: next(c.gen()), lambda: super(), lambda: super(A, 5).f(), lambda: super(5), lambda: super(A).f):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
