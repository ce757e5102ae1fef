def names(c):
    return "".join(k.__name__ + " " for k in c.__mro__)


class O:
    pass


class A(O):
    pass


class B(O):
    pass


class C(A, B):
    pass


class D(B):
    pass


class E(C, D):
    pass


class F(A):
    pass


class G(F, C):
    pass


print(names(C))
print(names(E))
print(names(G))


class Base:
    pass


class L(Base):
    pass


class R(Base):
    pass


class LL(L):
    pass


class RR(R):
    pass


class Bottom(LL, RR):
    pass


print(names(Bottom))
for src in (
    "class X(A, C): pass",
    "class X(O, A): pass",
    "class X(object, A): pass",
    "class P(A, B): pass\nclass Q(B, A): pass\nclass X(P, Q): pass",
    "class X(A, A): pass",
    "class X(A, B, A): pass",
    "class X(L, Bottom, R): pass",
    "type('X', (A, C, E), {})",
):
    try:
        exec(src)
        print("fine")
    except TypeError as e:
        print(str(e).replace("\n", "|"))


class Log:
    def f(self):
        return ["Log"]


def mk(name, *bases):
    return type(name, bases, {"f": lambda self, n=name: [n, *super(globals()[n], self).f()]})


K1 = mk("K1", Log)
K2 = mk("K2", Log)
K3 = mk("K3", K1)
K4 = mk("K4", K2, K1)
K6 = mk("K6", K3, K2)
print(K4().f(), K6().f())
print(object.__mro__, object.__bases__, object.__base__, type.__mro__, bool.__mro__, C.__base__, int.__base__)


class Mixed(dict, O):
    pass


print(names(Mixed), Mixed.__base__)


class Ex(ValueError, KeyError):
    pass


print(names(Ex), Ex.__base__)
