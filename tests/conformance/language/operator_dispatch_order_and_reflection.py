"""Which operand is asked first, for every binary operator, with subclasses, NotImplemented and in-place forms."""
import operator

OPS = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "truediv": operator.truediv,
    "floordiv": operator.floordiv, "mod": operator.mod, "pow": operator.pow, "lshift": operator.lshift,
    "rshift": operator.rshift, "and": operator.and_, "or": operator.or_, "xor": operator.xor, "matmul": operator.matmul,
}


def make(name, bases=(), forward=NotImplemented, reflected=NotImplemented, inplace=None):
    def method(kind, answer):
        def f(self, other):
            print(f"{type(self).__name__}.{kind}", end=" ")
            return answer

        return f

    ns = {}
    for op in OPS:
        ns[f"__{op}__"] = method(f"__{op}__", forward)
        ns[f"__r{op}__"] = method(f"__r{op}__", reflected)
        if inplace is not None:
            ns[f"__i{op}__"] = method(f"__i{op}__", inplace)
    return type(name, bases, ns)


A = make("A")
B = make("B", reflected="B did it")
C = make("C", (A,), reflected="C before A")
D = make("D", (A,))
I = make("I", inplace=NotImplemented, forward="I forward")
J = make("J", inplace="J in place")


class Silent(A):
    pass


for name, op in OPS.items():
    for left, right in ((A(), B()), (A(), C()), (A(), D()), (A(), A()), (B(), B()), (A(), Silent()), (A(), 1), (1, B()), (A(), None)):
        try:
            print(name, type(left).__name__, type(right).__name__, "->", op(left, right))
        except TypeError as e:
            print("TypeError", e)
    for left in (I(), J()):
        x = getattr(operator, {"and": "iand", "or": "ior"}.get(name, "i" + name))(left, A())
        print(x)


class Base:
    def __add__(self, other):
        return "Base.__add__"

    def __radd__(self, other):
        return "Base.__radd__"


class Derived(Base):
    pass


class Overrides(Base):
    def __radd__(self, other):
        return "Overrides.__radd__"


print(Base() + Derived(), Base() + Overrides(), Derived() + Base(), Overrides() + Base(), 1 + Base())


class Int(int):
    def __radd__(self, other):
        return f"Int.__radd__({other})"

    def __rsub__(self, other):
        return NotImplemented

    def __eq__(self, other):
        print("Int.__eq__", end=" ")
        return super().__eq__(other)

    __hash__ = int.__hash__


print(1 + Int(2), 1.0 + Int(2), True + Int(2), 5 - Int(2), 1 == Int(1), Int(1) == 1, 1.0 == Int(1), {1: "x"}[Int(1)])


class Str(str):
    def __radd__(self, other):
        return "Str.__radd__ " + other

    def __rmod__(self, other):
        return "Str.__rmod__ " + other


print("a" + Str("b"), "%s" % Str("b"), Str("a") + "b")


class List(list):
    def __radd__(self, other):
        return "List.__radd__"

    def __rmul__(self, other):
        return "List.__rmul__"


print([1] + List([2]), 2 * List([1]), List([1]) * 2)


class Pow:
    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __rpow__(self, other, mod=None):
        return ("rpow", other, mod)

    def __ipow__(self, other):
        return ("ipow", other)


p = Pow()
print(p**2, 2**p, pow(p, 2), pow(p, 2, 3), pow(2, p, 3) if True else 0)
p **= 5
print(p)
for bad in (lambda: pow(2, 3, Pow()), lambda: pow(2, 3, "x"), lambda: pow(2.0, 3, 4), lambda: pow("a", 2), lambda: 2 ** "a", lambda: divmod(1, "a"), lambda: divmod("a", 1)):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError", e)


class Comparable:
    def __init__(self, name, answer):
        self.name, self.answer = name, answer

    def __lt__(self, other):
        print(self.name, "lt", end=" ")
        return self.answer

    def __gt__(self, other):
        print(self.name, "gt", end=" ")
        return self.answer

    def __le__(self, other):
        print(self.name, "le", end=" ")
        return self.answer

    def __ge__(self, other):
        print(self.name, "ge", end=" ")
        return self.answer


class Sub(Comparable):
    pass


n, y = Comparable("n", NotImplemented), Comparable("y", "yes")
s = Sub("s", "sub")
for f in (lambda: n < y, lambda: y < n, lambda: n > y, lambda: n <= y, lambda: n >= n, lambda: n < s, lambda: y < s, lambda: n < 1, lambda: 1 < y, lambda: n == y, lambda: n != n):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
