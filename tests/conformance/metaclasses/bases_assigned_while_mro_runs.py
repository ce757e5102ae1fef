# Assigning __bases__ asks the metaclass for a new MRO; what it does or raises meanwhile leaves everything whole.


class Meta(type):
    action = None

    def mro(cls):
        if Meta.action:
            Meta.action(cls)
        return type.mro(cls)


class A(metaclass=Meta):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(B1):
    pass


def state():
    print(C.__bases__, C.__base__, C.__mro__, A.__subclasses__(), B1.__subclasses__(), B2.__subclasses__())


def attempt(cls, bases):
    try:
        cls.__bases__ = bases
        print("done")
    except Exception as e:
        print(type(e).__name__, e)
    Meta.action = None


def fail(cls):
    raise LookupError("not now")


def around(cls):
    if cls is B1:
        B2.__bases__ = (B1,)
    if cls is B2:
        B1.__bases__ = (B2,)


def other(cls):
    Meta.action = None
    C.__bases__ = (B2,)


Meta.action = fail
attempt(C, (B2,))
state()
Meta.action = around
attempt(B1, B1.__bases__)
print(B1.__bases__, B2.__bases__)
Meta.action = other
attempt(C, (A,))
print(C.__bases__, C.__base__, C.__mro__, B2.__subclasses__())
attempt(C, (B1, B2))
state()
attempt(A, (C,))
