class A:
    def who(self):
        return __class__

    def replaced(self):
        __class__ = 5
        return __class__

    @staticmethod
    def st():
        return __class__.__name__


print(A().who(), A().replaced(), A.st(), A.who.__closure__[0].cell_contents is A)


def deco(cls):
    class Wrapped(cls):
        pass

    return Wrapped


@deco
class B:
    def who(self):
        return __class__


print(B().who(), B, type(B()).__mro__[1])


class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print(name, sorted(k for k in ns if k == "__classcell__"), ns.get("__classcell__") is not None)
        return super().__new__(m, name, bases, ns)


class C(metaclass=Meta):
    def f(self):
        return __class__


class D(metaclass=Meta):
    pass


print(C().f())


class Dropping(type):
    def __new__(m, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(m, name, bases, ns)


try:

    class E(metaclass=Dropping):
        def f(self):
            return __class__
except RuntimeError as e:
    print(e)


class Wrong(type):
    def __new__(m, name, bases, ns):
        ns["__classcell__"] = 5
        return super().__new__(m, name, bases, ns)


try:

    class F(metaclass=Wrong):
        pass
except TypeError as e:
    print(e)


class During(type):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        print("in __init__", cls.f(None) is cls)


class G(metaclass=During):
    def f(self):
        return __class__


class H:
    try:
        print(__class__)
    except NameError as e:
        print("body:", e)


class I:
    def __init_subclass__(cls):
        print("init_subclass", cls.f() is cls)


class J(I):
    @staticmethod
    def f():
        return __class__
