class A:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        print("A.lt")
        return NotImplemented if not isinstance(o, A) else self.n < o.n

    def __gt__(self, o):
        print("A.gt")
        return NotImplemented if not isinstance(o, A) else self.n > o.n


class B:
    def __lt__(self, o):
        print("B.lt")
        return "B.lt result"

    def __gt__(self, o):
        print("B.gt")
        return "B.gt result"


class Sub(A):
    def __gt__(self, o):
        print("Sub.gt")
        return super().__gt__(o)


print(A(1) < B(), A(1) > B(), B() < A(1), A(1) < Sub(2), A(2) > A(1))
for f in (lambda: A(1) < 5, lambda: 5 < A(1), lambda: A(1) <= A(1), lambda: object() < object()):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Eq:
    def __eq__(self, o):
        print("Eq.eq")
        return NotImplemented


e = Eq()
print(e == 1, 1 == e, e != 1, e == e, e == Eq())


class Ne:
    def __ne__(self, o):
        return "ne only"


print(Ne() != 1, Ne() == 1)


class SubEq(Eq):
    def __eq__(self, o):
        print("SubEq.eq")
        return "sub"


print(e == SubEq(), SubEq() == e)
for c, names in ((Eq, "eq hash"), (SubEq, "hash")):
    print(c.__name__, c.__hash__)


class WithHash(Eq):
    def __hash__(self):
        return 7


class Inherit(WithHash):
    pass


class Back(Eq):
    __hash__ = object.__hash__


print(hash(WithHash()), hash(Inherit()), isinstance(hash(Back()), int))
for f in (lambda: hash(Eq()), lambda: {Eq(): 1}, lambda: {Eq()}):
    try:
        f()
    except TypeError as err:
        print(err)


class BadHash:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v


print(hash(BadHash(-1)), hash(BadHash(2**61)), hash(BadHash(2**100)) == hash(2**100), hash(BadHash(True)))
for v in ("x", None, 1.5):
    try:
        hash(BadHash(v))
    except TypeError as err:
        print(err)
print(
    object() == object(),
    object() != object(),
    (lambda o: o == o)(object()),
    (1).__eq__("x"),
    object().__eq__(1),
    int.__lt__(1, 2.5),
)
