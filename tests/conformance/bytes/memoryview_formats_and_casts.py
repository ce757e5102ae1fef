def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


data = bytes(range(1, 17))
for code in ("B", "b", "c", "?", "h", "H", "i", "I", "l", "L", "q", "Q", "n", "N", "f", "d", "P", "e"):
    try:
        view = memoryview(data).cast(code)
        print(code, view.format, view.itemsize, view.shape, view.strides, view.ndim, view.nbytes, view.tolist() if code not in "fde" else len(view.tolist()), view[0] if code not in "fde" else "")
    except Exception as error:
        print(code, type(error).__name__, error)
for arguments in ("'x'", "'@i'", "'<i'", "'=I'", "'ii'", "''", "5", "'B', 5", "'B', [4, 4]", "'B', (2, 8)", "'H', [2, 4]", "'B', [3, 5]", "'B', [0]", "'B', [-1, 4]", "'B', []", "'B', ['a']", "'B', [2] * 65", "'i', shape=[4]", "format='b'", "", "'B', [16]", "'B', [2, 2, 4]", "'c'", "'é'", "'B', None", "'B', [2**70]"):
    show(f"memoryview(data).cast({arguments}).shape")
m = memoryview(data).cast("B", [4, 4])
for source in ("m.tolist()", "m[0, 1], m[-1, -1], m[(3, 0)]", "m[0]", "m[4, 0]", "m[0, 0, 0]", "m[0:1, 0:1]", "m[()]", "list(m)", "len(m), m.nbytes, m.shape, m.strides, m.suboffsets, m.contiguous, m.c_contiguous, m.f_contiguous", "m.tobytes() == data, m.tobytes('F')[:4], m.tobytes('C') == data, m.tobytes(None) == data, m.tobytes(order='A') == data", "m.tobytes('X')", "m.hex(' ', 4)", "m == memoryview(data).cast('B', [4, 4]), m == memoryview(data), m == data", "m.cast('B')[0], m.cast('H', [8]).tolist()[:1]", "m.cast('B', [2, 8])", "m.cast('B').cast('H')[0]", "memoryview(data).cast('H').cast('I')", "memoryview(data).cast('H').cast('B')[1]", "hash(m) == hash(data)", "m['a']", "m['a', 0]", "m[1.0, 0]", "0 in m", "m.index(1)", "m.format", "m.readonly", "m.obj is data"):
    show(source, m=m, data=data)
z = memoryview(bytes([7])).cast("B", [])
show("z[()], z.ndim, z.shape, z.tolist(), z.nbytes, z.tobytes()", z=z)
show("len(z)", z=z)
show("z[0]", z=z)
show("list(z)", z=z)
m = memoryview(bytearray(data)).cast("h")
for statement in ("m[0] = 5", "m[0] = 40000", "m[0] = -40000", "m[0] = 'a'", "m[0] = 1.0", "m[0] = None", "m[100] = 1", "m[0:2] = m[2:4]", "m[0:2] = b'abcd'", "m[0:2] = memoryview(b'abcd').cast('h')", "m[0:2] = memoryview(b'ab').cast('h')", "m['a'] = 1", "del m[0]", "m[::2] = m[1::2]", "m[0:1] = 5", "m[...] = 1", "m[0, 0] = 1", "m[-1] = True"):
    try:
        exec(statement, {"m": m})
        print(statement, m.tolist())
    except Exception as error:
        print(statement, type(error).__name__, error)
for code, values in (("c", (b"a", b"ab", 5, "a")), ("?", (True, 0, "x", [])), ("f", (1.5, 1, "a", None)), ("d", (2.5,)), ("Q", (2**64 - 1, 2**64, -1)), ("b", (127, 128, -128, -129)), ("P", (5,))):
    view = memoryview(bytearray(8)).cast(code)
    for value in values:
        try:
            view[0] = value
            print(code, repr(value)[:30], view[0])
        except Exception as error:
            print(code, repr(value)[:30], type(error).__name__, error)
