class M1(type):
    pass


class M2(type):
    pass


class M3(M1):
    pass


class A(metaclass=M1):
    pass


class B(metaclass=M2):
    pass


class C(A):
    pass


class D(A, metaclass=M3):
    pass


class E(A, metaclass=type):
    pass


print([type(x).__name__ for x in (A, B, C, D, E)])


class F(D, A):
    pass


print(type(F).__name__)
try:

    class G(A, B):
        pass
except TypeError as e:
    print(e)
try:

    class H(A, metaclass=M2):
        pass
except TypeError as e:
    print(e)
try:
    type("I", (A, B), {})
except TypeError as e:
    print(e)
try:
    M2("J", (A,), {})
except TypeError as e:
    print(e)


class M12(M1, M2):
    pass


class K(A, B, metaclass=M12):
    pass


print(type(K).__name__, type(type("L", (K,), {})).__name__, type(M1("N", (K,), {})).__name__)


class MM(type):
    def __call__(m, *a, **k):
        print("meta meta call", a[0])
        return super().__call__(*a, **k)


class Meta(type, metaclass=MM):
    pass


class X(metaclass=Meta):
    pass


class Y(X):
    pass


print(type(X).__name__, type(type(X)).__name__, type(type(type(X))).__name__)


def func_meta(name, bases, ns):
    print("function metaclass", name)
    return type(name, bases, ns)


class P(metaclass=func_meta):
    pass


class Q(P):
    pass


print(type(P).__name__)
try:

    class R(A, metaclass=func_meta):
        pass

    print(type(R).__name__)
except TypeError as e:
    print(e)
