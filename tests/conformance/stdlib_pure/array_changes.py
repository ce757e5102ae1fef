# array: positions, slices, and what changes an array in place.
from array import array

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

a = array("i", range(10))
print(a[3], a[-1], a[2:5], a[::-3], a[8:2], a[True])
a[1] = 50
a[-1] = -5
a[2:4] = array("i", [7, 7, 7])
a[::4] = array("i", [0, 0, 0])
del a[1]
del a[-2:]
del a[::3]
print(a)
a.insert(0, 9)
a.insert(-1, 8)
a.insert(100, 1)
print(a, a.pop(), a.pop(0), a.pop(-2))
a.extend([1, 2])
a.extend(array("i", [3]))
a += array("i", [4])
a.remove(2)
a.reverse()
print(a, a.index(3), a.count(1), 4 in a, "x" in a, a.index(3, 0, 5))
a *= 2
print(a, a + a[:1], a * 0, 2 * a[:2])
a.byteswap()
print(a[0])
b = array("d", [1.5])
b.fromlist([2, 3.25])
b.frombytes(b.tobytes())
print(b)
b.clear()
print(b, len(b), bool(b))
s = array("h", [1, 2, 3])
for f in (
    lambda: s[3], lambda: s["a"], lambda: s.__setitem__(9, 1), lambda: s.__setitem__(slice(0, 1), [1]),
    lambda: s.__setitem__(slice(0, 1), array("b")), lambda: s.__setitem__(slice(None, None, 2), array("h", [1])),
    lambda: s.__delitem__(3), lambda: s.pop(5), lambda: array("h").pop(), lambda: s.remove(77), lambda: s.index(77),
    lambda: s + [1], lambda: s + array("b"), lambda: s.__iadd__([1]), lambda: s.extend(array("b")), lambda: s.extend(5),
    lambda: s * 1.5, lambda: s.fromlist((1,)), lambda: s.fromlist([1, "a"]), lambda: s.frombytes(b"1"), lambda: s.tounicode(),
    lambda: s.fromunicode("a"), lambda: s.insert("a", 1),
):
    attempt(f)
print(s)
