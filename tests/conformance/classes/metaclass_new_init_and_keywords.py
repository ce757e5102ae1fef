class Meta(type):
    def __new__(m, name, bases, ns, *, plugin=None, **rest):
        cls = super().__new__(m, name, bases, ns, **rest)
        cls.plugin = plugin
        return cls

    def __init__(cls, name, bases, ns, *, plugin=None, **rest):
        super().__init__(name, bases, ns)


class A(metaclass=Meta, plugin="a"):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        print("init_subclass", cls.__name__, kw)


class B(A, plugin="b", extra=1):
    pass


print(A.plugin, B.plugin, type(B).__name__)
for src in (
    "class X(unknown=1): pass",
    "class X(object, a=1, b=2): pass",
    "class X(metaclass=type, a=1): pass",
    "class X(metaclass=Meta, plugin=1, other=2): pass",
    "class X(**{'metaclass': Meta, 'plugin': 'star'}): pass\nprint(X.plugin)",
    "class X(*(int,), **{}): pass\nprint(X.__mro__)",
    "class X(A, metaclass=type): pass\nprint(type(X).__name__)",
    "class X(metaclass=5): pass",
    "class X(metaclass=None): pass",
    "class X(metaclass=int): pass",
    "class X(metaclass=object): pass",
):
    try:
        exec(src)
    except Exception as e:
        print(src.split(":")[0], "->", type(e).__name__, e)


class NotAType(type):
    def __new__(m, *a):
        return "just a string"

    def __init__(cls, *a):
        print("not called for other results")


class S(metaclass=NotAType):
    pass


print(S)


class WrongInit(type):
    def __init__(cls, name):
        pass


try:

    class T(metaclass=WrongInit):
        pass
except TypeError as e:
    print(e)


class InitReturns(type):
    def __init__(cls, *a):
        return 5


try:

    class U(metaclass=InitReturns):
        pass
except TypeError as e:
    print(e)
