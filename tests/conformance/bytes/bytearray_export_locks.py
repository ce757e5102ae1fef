def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


def locked(statement):
    x = bytearray(b"abcdef")
    view = memoryview(x)
    try:
        exec(statement, {"x": x})
        print(statement, "->", x)
    except Exception as error:
        print(statement, "!!", type(error).__name__ + ":", error, x)
    view.release()
    x.append(1)


for statement in ("x.append(1)", "x.extend(b'z')", "x.extend(b'')", "x.pop()", "x.insert(0, 1)", "x.remove(97)", "x.clear()", "x.reverse()", "del x[0]", "del x[:]", "del x[1:1]", "x[0] = 1", "x[1:3] = b'XY'", "x[1:3] = b'XYZ'", "x[::2] = b'123'", "del x[::2]", "x += b'q'", "x += b''", "x *= 2", "x *= 1", "x *= 0", "x.__init__()", "x.__init__(b'abcdef')", "x.resize(6)", "x.resize(10)", "x[:] = x", "x[:0] = b''"):
    locked(statement)
x = bytearray(b"abc")
views = [memoryview(x) for _ in range(3)]
for view in views:
    show("x.append(1)")
    view.release()
show("x.append(1)")
view = memoryview(x)
sub = view[1:]
view.release()
show("x.append(1)")
sub.release()
show("x.append(2), x")
with memoryview(x) as view:
    show("x.clear()")
show("x.clear(), x")
x = bytearray(b"abcd")
view = memoryview(x)
del view
show("x.append(1), x")
view = memoryview(x)
cast = view.cast("B")
view.release()
show("cast[0], len(x)")
del cast
show("x.clear()")


class Evil:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        self.target.clear()
        return 65


x = bytearray(b"abcd")
show("x.__setitem__(3, Evil(x))")
print(x)
x = bytearray(b"abcd")
show("x.append(Evil(x)), x")
x = bytearray(b"abcd")
show("x.extend([Evil(x), 66]), x")
x = bytearray(b"abcd")
show("x.insert(4, Evil(x)), x")
x = bytearray(b"abcd")
show("x.__setitem__(slice(0, 2), [Evil(x), 66]), x")
x = bytearray(b"abAd")
show("x.remove(Evil(x))")
x = bytearray(b"ab,cd")
show("x.join([b'1', x, b'2'])")


class Joins:
    def __init__(self, target):
        self.target = target
        self.count = 0

    def __iter__(self):
        yield b"1"
        try:
            self.target.append(33)
        except BufferError as error:
            print("locked", error)
        yield b"2"


show("x.join(Joins(x)), x")
show("x.split(b','), x.replace(x, x + x)")
