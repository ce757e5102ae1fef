"""bytearrays and arrays that are resized while a memoryview shows them, and views that outlive what they show."""

import array
import gc


def attempt(name, f):
    try:
        print(name, f())
    except (BufferError, ValueError, TypeError, IndexError) as e:
        print(name, type(e).__name__, e)


def changes(b):
    one = b[0:1]
    return {
        "append": lambda: b.append(one[0]), "extend": lambda: b.extend(one), "pop": lambda: b.pop(), "insert": lambda: b.insert(0, one[0]), "remove": lambda: b.remove(b[0]),
        "delete": lambda: b.__delitem__(slice(0, 1)), "grow slice": lambda: b.__setitem__(slice(0, 0), one), "same slice": lambda: b.__setitem__(slice(0, 1), one),
        "times": lambda: b.__imul__(2), "plus": lambda: b.__iadd__(one), "item": lambda: b.__setitem__(0, one[0]), "reverse": lambda: b.reverse(),
    }


for make in (lambda: bytearray(b"abc"), lambda: array.array("i", [1, 2, 3])):
    b = make()
    view = memoryview(b)
    for name, change in changes(b).items():
        attempt(name, change)
    part = view[1:]
    view.release()
    attempt("part still", lambda: b.append(b[0]))
    part.release()
    attempt("free", lambda: b.append(b[0]))
    print(b)
b = bytearray(range(10))
views = [memoryview(b)[i:] for i in range(5)]
del b
gc.collect()
print([bytes(v[:2]) for v in views], views[3].obj)
views[0][9] = 200
print(views[4][-1], len(views[2].obj))
m = memoryview(bytearray(b"12345678"))
words = m.cast("H")
m[0] = 65
print(words[0] & 255, words.tolist() == m.cast("H").tolist(), words.nbytes)
attempt("release under", m.release)
m.release()
attempt("used", lambda: m[0])
print(words[1] is not None, words.obj)
words.release()
with memoryview(bytearray(b"xyz")) as v:
    inner = v.obj
    attempt("clear", inner.clear)
    it = iter(v)
    print(next(it))
attempt("iterator", lambda: next(it))
print(inner.clear(), inner)
b = bytearray(b"abcdef")
v = memoryview(b)[::2]
v[:] = b"XYZ"
attempt("sizes", lambda: v.__setitem__(slice(None), b"toolong"))
print(b, v.tolist(), v == b"XYZ", hash(memoryview(b"ab")) == hash(b"ab"))
attempt("hash", lambda: hash(v))
big = bytearray(100_000)
view = memoryview(big)[50_000:]
view[0] = 7
del view
big.extend(b"more")
del big[:50_000]
print(big[0], len(big))
big.clear()
print(len(big), bytes(memoryview(b"abc")[::-1]))
