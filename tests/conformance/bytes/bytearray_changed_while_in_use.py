def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import itertools


class Evil:
    def __init__(self, f, value):
        self.f, self.value = f, value

    def __index__(self):
        self.f()
        return self.value


def made(data=b"abcdefgh"):
    global a
    a = bytearray(data)
    return a


for source in ("made().__setitem__(Evil(a.clear, 0), 1)", "made().__getitem__(Evil(lambda: a.clear(), 5))", "made().__setitem__(0, Evil(lambda: a.clear(), 1)), a", "made().insert(Evil(lambda: a.clear(), 3), 65), a", "made().pop(Evil(lambda: a.clear(), 3))", "made().__delitem__(Evil(lambda: a.clear(), 3))", "made().append(Evil(lambda: a.clear(), 65)), a", "made().extend([Evil(lambda: a.clear(), 65), 66]), a", "made().__imul__(Evil(lambda: a.clear(), 2)), a", "made().find(b'c', Evil(lambda: a.clear(), 0))", "made().remove(Evil(lambda: a.clear(), 97))", "made().join([b'x', b'y']), a", "made().resize(Evil(lambda: a.extend(b'zz'), 3)), a", "made().center(Evil(lambda: a.clear(), 4))", "made().split(b'c', Evil(lambda: a.clear(), 1)), a", "made().hex(':', Evil(lambda: a.clear(), 2))", "made().replace(b'a', b'xx', Evil(lambda: a.clear(), 1))", "made().expandtabs(Evil(lambda: a.clear(), 1))", "made().zfill(Evil(lambda: a.clear(), 12))", "made()[Evil(lambda: a.clear(), 1):Evil(lambda: None, 5)]"):
    attempt(source)
for method, args in (("append", (1,)), ("extend", (b"x",)), ("insert", (0, 1)), ("pop", ()), ("remove", (97,)), ("clear", ()), ("resize", (2,)), ("__delitem__", (0,)), ("__setitem__", (slice(0, 2), b"xyz")), ("__setitem__", (slice(0, 2), b"zz")), ("__setitem__", (0, 65)), ("__iadd__", (b"q",)), ("__imul__", (2,)), ("__imul__", (1,)), ("reverse", ()), ("__init__", (b"other",)), ("extend", (b"",)), ("__delitem__", (slice(0, 0),)), ("__setitem__", (slice(0, 0), b""))):
    made()
    view = memoryview(a)
    try:
        print(method, args, getattr(a, method)(*args), a, view.tobytes())
    except BufferError as error:
        print(method, args, "!!", error, a)
    view.release()
it = iter(made(b"abc"))
print(next(it), a.append(100), list(it), a.append(101), list(it))
a = bytearray(b"abc")
for x in a:
    if len(a) < 8:
        a.append(x + 3)
print(a)
attempt("made(b'abc').__iadd__(a), a")
attempt("made(b'').__iadd__(a), a")
a = bytearray(b"abc")
a *= 2
a[2:4] = a
a[:] = a[::-1]
a.extend(a)
print(a, a == bytes(a), len(a))
a = bytearray(b"abcdef")
a[::2] = b"XYZ"
del a[1::2]
a[1:1] = range(3)
a[5:] = itertools.chain(b"end", [33])
print(a)
a[:0] = bytearray(3)
a[len(a):] = [255]
print(a, a.pop(0), a.pop(), a.pop(-2), a)
