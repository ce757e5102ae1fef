# memoryview over arrays: formats, casts, slices, writing items and comparing.
from array import array

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

a = array("h", range(6))
m = memoryview(a)
print(m[0], m[-1], m[1:4].tolist(), m[::-2].tolist(), m.format, m.strides, m.contiguous)
m[2] = -7
m[4:] = array("h", [70, 71])
print(a)
attempt(lambda: m.__setitem__(0, 70000))
attempt(lambda: m.__setitem__(0, "x"))
attempt(lambda: m.__setitem__(slice(0, 2), array("i", [1, 2])))
attempt(lambda: m.__setitem__(slice(0, 2), array("h", [1])))
attempt(lambda: m[6])
b = m.cast("B")
print(b.nbytes, b[:4].tobytes(), b.cast("h").tolist(), b.obj is a)
print(b.cast("B", (3, 4)).tolist())
attempt(lambda: m.cast("i"))
print(m == array("h", a), m == array("i", a), m == [0], memoryview(array("d", [1.0])) == array("i", [1]))
print(sum(m), max(m), list(reversed(m)), 70 in m, m.tobytes() == a.tobytes(), m.hex()[:8])
with memoryview(array("d", [0.5, 1.5])) as d:
    print(d.tolist(), d.itemsize, d[1])
attempt(lambda: d[0])
print(bytes(m[:2]), bytearray(array("B", b"ab")), b"-".join([array("B", b"x"), b"y"]), b"abc".find(array("B", b"c")))
r = memoryview(b"abcd").cast("h")
attempt(lambda: r.__setitem__(0, 1))
print(r.readonly, m.readonly, m.toreadonly().readonly)
del m, b
a.append(9)
print(a)
