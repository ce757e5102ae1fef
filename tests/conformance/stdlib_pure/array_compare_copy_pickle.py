# array: order and equality, copies, pickles of every protocol, subclasses, iteration.
from array import array, _array_reconstructor
import copy
import pickle

a = array("i", [1, 2, 3])
print(a == array("i", [1, 2, 3]), a == array("d", [1, 2, 3]), a != array("i", [1]), a == [1, 2, 3])
print(a < array("i", [1, 3]), a <= array("i", [1, 2, 3]), a > array("b", [1, 2]), a >= array("i", [2]))
nan = float("nan")
print(array("d", [nan]) == array("d", [nan]), array("d", [0.0]) == array("d", [-0.0]))
try:
    a < [1]
except TypeError as e:
    print(e)
print(copy.copy(a), copy.deepcopy(a), copy.copy(a) is a)
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(protocol, [pickle.loads(pickle.dumps(array(c, [1, 0]), protocol)) for c in "bHq"], pickle.loads(pickle.dumps(array("w", "é"), protocol)))
print(a.__reduce_ex__(2), a.__reduce_ex__(4)[1:])
print(_array_reconstructor(array, "i", 9, b"\0\0\0\7"), _array_reconstructor(array, "d", 15, struct_bytes := b"\x3f\x80\0\0"))
for args in ((5, "i", 8, b""), (int, "i", 8, b""), (array, "?", 8, b""), (array, "i", 99, b""), (array, "i", 8, "")):
    try:
        _array_reconstructor(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

class Named(array):
    def __new__(cls, name, items):
        self = super().__new__(cls, "b", items)
        self.name = name
        return self

n = Named("n", [1, 2])
print(n, n.name, type(n[:1]).__name__, n + n, n == array("b", [1, 2]))
it = iter(a)
print(next(it), it.__reduce__()[1:], list(it), next(it, "end"))
a.append(9)
print(list(it))
it = iter(a)
it.__setstate__(2)
print(list(it), [*reversed(a)])
match a:
    case [first, *rest]:
        print(first, rest)

class Same:
    def __eq__(self, other):
        return other == 2

print(a.index(Same()), a.count(Same()), Same() in a)
