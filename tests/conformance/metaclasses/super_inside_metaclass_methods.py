class Base(type):
    def __new__(m, name, bases, ns, **kw):
        print("Base.__new__", m.__name__, name)
        return super().__new__(m, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("Base.__init__", name)
        super().__init__(name, bases, ns)

    def __call__(cls, *a):
        print("Base.__call__", cls.__name__)
        return super().__call__(*a)

    def describe(cls):
        return f"Base says {cls.__name__}"


class Mixin(type):
    def __new__(m, name, bases, ns, **kw):
        print("Mixin.__new__", kw)
        return super().__new__(m, name, bases, ns, **kw)

    def describe(cls):
        return "Mixin+" + super().describe()


class Both(Mixin, Base):
    def __init__(cls, *a, **kw):
        print("Both.__init__", kw)
        super().__init__(*a, **kw)

    def describe(cls):
        return "Both+" + super().describe()


class C(metaclass=Both, flag=True):
    def __init__(self, x):
        self.x = x


print(C(5).x, C.describe(), [k.__name__ for k in Both.__mro__])


class D(C):
    def __new__(cls, *a):
        print("D.__new__")
        return super().__new__(cls)


print(D(6).x, D.describe())
try:
    C(1).describe()
except AttributeError as e:
    print(e)
