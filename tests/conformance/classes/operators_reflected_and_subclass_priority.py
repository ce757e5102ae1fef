class A:
    def __add__(self, o):
        return f"A.add({type(o).__name__})"

    def __radd__(self, o):
        return f"A.radd({type(o).__name__})"


class B(A):
    def __radd__(self, o):
        return f"B.radd({type(o).__name__})"


class Same(A):
    pass


class Declines:
    def __add__(self, o):
        print("Declines.add")
        return NotImplemented

    def __radd__(self, o):
        print("Declines.radd")
        return NotImplemented


a, b, s, d = A(), B(), Same(), Declines()
print(a + a, a + b, b + a, a + s, s + a, a + 1, 1 + a, 1 + b, d + a, a + d)
for f in (lambda: d + d, lambda: d + 1, lambda: 1 + d, lambda: d + Declines()):
    try:
        f()
    except TypeError as e:
        print(e)


class OnlyR:
    def __radd__(self, o):
        return "radd"

    def __rsub__(self, o):
        return "rsub"

    def __rmatmul__(self, o):
        return "rmatmul"

    def __rpow__(self, o, m=None):
        return "rpow", m

    def __rdivmod__(self, o):
        return "rdivmod"


r = OnlyR()
print(1 + r, [] + r, None - r, 5 @ r, 2**r, divmod(1, r))
for f in (lambda: r + 1, lambda: r + r, lambda: r - 1, lambda: pow(2, r, 3)):
    try:
        print(f())
    except TypeError as e:
        print(e)


class IntSub(int):
    def __radd__(self, o):
        return "IntSub.radd"

    def __add__(self, o):
        return "IntSub.add"


print(1 + IntSub(2), IntSub(1) + 2, True + IntSub(1), 1.0 + IntSub(2), IntSub(1) + 1.5)


class NoAdd(A):
    __add__ = None


try:
    NoAdd() + a
except TypeError as e:
    print(e)


class NoRadd:
    __radd__ = None


try:
    a_str = object() + NoRadd()
except TypeError as e:
    print(e)


class L(list):
    def __radd__(self, o):
        return "L.radd"


print([1] + L([2]), L([1]) + [2])


class StrSub(str):
    def __rmod__(self, o):
        return "StrSub.rmod"

    def __radd__(self, o):
        return "StrSub.radd"

    def __rmul__(self, o):
        return "StrSub.rmul"


print("%s" % StrSub("x"), "a" + StrSub("b"), 3 * StrSub("ab"))
