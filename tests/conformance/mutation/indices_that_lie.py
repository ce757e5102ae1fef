"""`__index__`, `__len__` and `__length_hint__` that change what is indexed, or answer nonsense."""


class Index:
    def __init__(self, n, action=lambda: None):
        self.n, self.action = n, action

    def __index__(self):
        self.action()
        return self.n


def attempt(name, f):
    try:
        print(name, f())
    except (IndexError, TypeError, ValueError, OverflowError, BufferError, MemoryError) as e:
        print(name, type(e).__name__, e)


for make in (lambda: [1, 2, 3, 4], lambda: bytearray(b"abcd")):
    data = make()
    short = Index(3, lambda: data.__delitem__(slice(1, None)))
    attempt("item", lambda: data[short])
    data = make()
    attempt("slice", lambda: data[Index(0, data.clear) : 3])
    data = make()
    attempt("slice end", lambda: data[1 : Index(4, data.clear)])
    data = make()
    attempt("step", lambda: data[::Index(2, data.clear)])
    data = make()
    attempt("set item", lambda: data.__setitem__(Index(2, data.clear), 7))
    data = make()
    attempt("set slice", lambda: data.__setitem__(slice(Index(1, data.clear), 3), b"xyz"))
    print("   ", data)
    data = make()
    attempt("set step", lambda: data.__setitem__(slice(None, None, Index(2, data.clear)), b"xy"))
    print("   ", data)
    data = make()
    attempt("delete", lambda: data.__delitem__(Index(3, data.clear)))
    data = make()
    attempt("delete slice", lambda: data.__delitem__(slice(Index(1, data.clear), None)))
    data = make()
    attempt("insert", lambda: data.insert(Index(3, data.clear), 7))
    print("   ", data)
    data = make()
    attempt("pop", lambda: data.pop(Index(2, data.clear)))
    data = make()
    attempt("repeat", lambda: len(data * Index(3, data.clear)))
    data = make()
    attempt("in place", lambda: data.__imul__(Index(2, lambda: data.extend(b"zz"))))
data = bytearray(b"abcabc")
attempt("find", lambda: data.find(b"c", Index(0, data.clear)))
data = bytearray(b"abc")
view = memoryview(data)
attempt("view", lambda: view[Index(1, lambda: data.append(1))])
attempt("released", lambda: view[Index(1, view.release)])
attempt("wrong", lambda: [1][Index("1")])
attempt("float", lambda: [1][Index(0.0)])
attempt("bool", lambda: [1, 2][Index(True)])


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i

    def __length_hint__(self):
        return self.n


for n in (0, 5, -1, 2**70, "x", None, 1.5):
    attempt(f"len {n!r}", lambda: len(Sized(n)))
    attempt(f"list {n!r}", lambda: list(Sized(n)))
    attempt(f"bool {n!r}", lambda: bool(Sized(n)))
    attempt(f"reversed {n!r}", lambda: list(reversed(Sized(n)))[:3])
