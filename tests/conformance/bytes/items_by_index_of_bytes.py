"""Single items of bytes and bytearray: every sort of index, and what may be stored."""

import array


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


b = bytes(range(5))
a = bytearray(b)
for data in (b, a):
    print([data[i] for i in (0, 4, -1, -5, True, False, Index(2), Index(-2))])
    for i in (5, -6, 2**40, -(2**40), 10**30, Index(9), 1.0, "1", None, Index("x")):
        try:
            print(data[i])
        except (IndexError, TypeError) as e:
            print(type(e).__name__, e)

for i, value in ((0, 255), (-1, 0), (True, 7), (Index(2), Index(9)), (3, False)):
    a[i] = value
print(a)
for i, value in ((0, 256), (0, -1), (0, 10**20), (0, "a"), (0, b"a"), (0, 1.5), (0, None), (5, 1), (-6, 1), (10**30, 1),
                 ("0", 1), (0, Index(300)), (9, 300)):
    try:
        a[i] = value
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(a)
for target in (b, b[:0]):
    try:
        target[0] = 1
    except TypeError as e:
        print(e)
    try:
        del target[0]
    except TypeError as e:
        print(e)
for i in (0, -1, Index(1), 7, "x"):
    try:
        del a[i]
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(a)
a[0] ^= 255
a[1] += 1
a[-1] <<= 1
print(a)
try:
    a[0] += 200
except ValueError as e:
    print(e)


class Shrinking:
    def __index__(self):
        global a
        a.clear()
        return 1


a = bytearray(b"abc")
try:
    a[Shrinking()] = 5
except IndexError as e:
    print(e, a)
a = bytearray(b"abc")
try:
    a[1] = Shrinking()
except IndexError as e:
    print(e, a)


class Own(bytearray):
    def __getitem__(self, i):
        return ("item", i)

    def __setitem__(self, i, value):
        print("set", i, value)


o = Own(b"xy")
o[5] = 1000
print(o[7], bytes(o), [x for x in o], list(reversed(bytes(3))))
queue = bytearray(b"abcdef")
del queue[:2]
queue[0] = 90
print(queue[0], queue[-1], queue, array.array("B", queue)[0])
