# array: items of each machine type, what fits and what does not.
from array import array, typecodes, ArrayType
import collections.abc

print(typecodes, ArrayType is array)
for code in "bBhHiIlLqQfd":
    a = array(code, [1, 2])
    print(code, a.itemsize, a, a.typecode, len(a), a.tolist())
    bits = 8 * a.itemsize
    for value in (-1, 2 ** (bits - 1) - 1, 2 ** (bits - 1), 2 ** bits - 1, 2 ** bits, 1.5, "x"):
        try:
            a.append(value)
            print("  ", value, "->", a.pop())
        except (OverflowError, TypeError) as e:
            print("  ", type(e).__name__, e)
w = array("w", "héllo")
print(w, w.tounicode(), w[1], len(w))
w.fromunicode("!")
print(w, w.itemsize)
for bad in ("ab", 1, b"a"):
    try:
        w.append(bad)
    except TypeError as e:
        print(e)
for args in ((), ("x",), ("ii",), (5,), ("i", 5), ("i", "text"), ("i", w), ("i", b"123"), ("i", [1], 2)):
    try:
        array(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    array("i", foo=1)
except TypeError as e:
    print(e)
print(array("i", b"\1\0\0\0\2\0\0\0"), array("i", (n for n in range(3))), array("i", array("b", [1, -1])))
print(isinstance(w, collections.abc.MutableSequence), array[int])
try:
    hash(w)
except TypeError as e:
    print(e)
