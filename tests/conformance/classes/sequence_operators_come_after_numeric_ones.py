# + and * of built-in sequences wait for the other operand's reflected method, in place too; a subclass's own methods do not.
import array
import collections


class Right:
    def __repr__(self):
        return type(self).__name__

    def __radd__(self, other):
        return "radd", other

    def __rmul__(self, other):
        return "rmul", other


class Iterable(Right):
    def __iter__(self):
        return iter("ab")

    def __index__(self):
        return 2


class Declines:
    __radd__ = __rmul__ = lambda self, other: NotImplemented

    def __iter__(self):
        return iter("q")

    def __index__(self):
        return 2


class Own(list):
    def __add__(self, other):
        return "Own.add"

    def __mul__(self, other):
        return "Own.mul"

    def __iadd__(self, other):
        return "Own.iadd"


class Plain(list):
    pass


class Reflected(list):
    def __radd__(self, other):
        return "Reflected.radd"


def add(x, y):
    x += y
    return x


def multiply(x, y):
    x *= y
    return x


def show(label, f):
    try:
        print(label, f())
    except TypeError as e:
        print(label, "TypeError", e)


for make in (lambda: [1], lambda: (1,), lambda: "s", lambda: b"s", lambda: bytearray(b"s"), lambda: array.array("i", [1]), lambda: collections.deque([1])):
    for y in (Right(), Iterable(), Declines()):
        name = f"{type(make()).__name__} {type(y).__name__}"
        show(name, lambda: make() + y)
        show(name, lambda: add(make(), y))
        show(name, lambda: make() * y)
        show(name, lambda: multiply(make(), y))
for make in (Own, Plain, list):
    for y in (Right(), Reflected([2]), [3], Declines(), Plain([4])):
        name = f"{make.__name__} {type(y).__name__}"
        show(name, lambda: make([1]) + y)
        show(name, lambda: add(make([1]), y))
        show(name, lambda: make([1]) * y)
show("int", lambda: 2 * [1])
show("declines", lambda: Declines() * [1])
show("bool", lambda: True * "ab")
show("float", lambda: 1.5 * "a")
show("float", lambda: [1] * 1.5)
