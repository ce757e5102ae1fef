class A:
    def who(self):
        return "A"


class B:
    def who(self):
        return "B"


class C(A):
    pass


class D(C):
    pass


d = D()
print(d.who(), D.__mro__)
C.__bases__ = (B,)
print(d.who(), D.__mro__, A.__subclasses__(), B.__subclasses__())
C.__bases__ = (A, B)
print([k.__name__ for k in D.__mro__])
D.__bases__ = (C,)


class P:
    def hook(self):
        return "P"


def attempt(f):
    try:
        f()
        print("fine")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class S:
    __slots__ = ("s",)


class Direct:
    pass


attempt(lambda: setattr(C, "__bases__", ()))
attempt(lambda: setattr(C, "__bases__", [A]))
attempt(lambda: setattr(C, "__bases__", (5,)))
attempt(lambda: setattr(C, "__bases__", (C,)))
attempt(lambda: setattr(C, "__bases__", (D,)))
attempt(lambda: setattr(C, "__bases__", (A, A)))
attempt(lambda: setattr(C, "__bases__", (int,)))
attempt(lambda: setattr(C, "__bases__", (S,)))
attempt(lambda: setattr(C, "__bases__", (object, A)))
attempt(lambda: setattr(int, "__bases__", (A,)))
attempt(lambda: setattr(Direct, "__bases__", (A,)))
attempt(lambda: delattr(C, "__bases__"))
print(C.__bases__, [k.__name__ for k in D.__mro__])


class Meta(type):
    def mro(cls):
        print("mro recomputed for", cls.__name__)
        return super().mro()


class X(A, metaclass=Meta):
    pass


class Y(X):
    pass


X.__bases__ = (B,)
print(Y().who())


class Caller(A):
    def who(self):
        return "Caller+" + super().who()


k = Caller()
print(k.who())
Caller.__bases__ = (B,)
print(k.who(), isinstance(k, A), isinstance(k, B))
A.late = "added later"
Caller.__bases__ = (B, A)
print(k.late)


class E1(Exception):
    pass


class E2(E1):
    pass


class E3(Exception):
    pass


E2.__bases__ = (E3,)
try:
    raise E2
except E3:
    print("caught by the new base")
