def attempt(source):
    try:
        print(source, "->", ascii(eval(source)).split(" at 0x")[0])
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)).split(" at 0x")[0])


import array

m = memoryview(bytearray(b"abcdefgh"))
r = memoryview(b"abcdefgh")
i = m.cast("i")
two = m.cast("B", [2, 4])
f = memoryview(array.array("d", [1.5, 2.5]))
gone = memoryview(b"x")
gone.release()
empty = memoryview(b"")
for source in ("memoryview()", "memoryview('a')", "memoryview(1)", "memoryview(object=b'a')", "m[0], m[-1], m[2:4].tobytes(), m[::-2].tobytes(), m[...].tolist()", "m[8]", "m[-9]", "m['a']", "m[1.0]", "m[0, 1]", "m[()]", "two[0, 1], two[1, -1]", "two[0]", "two[2, 0]", "two[0, 1, 2]", "two[0:1]", "two[0:1, 1]", "two['a', 1]", "two[()]", "two.tolist(), two.shape, two.strides, two.ndim, two.nbytes, len(two), two.contiguous", "two.tobytes(), two.tobytes('F'), two.tobytes(order='C'), two.tobytes(None)", "two.tobytes('X')", "two.tobytes(5)", "iter(two)", "list(two)", "hash(two)", "two == m, two == two, two.hex()", "two.cast('B').tolist()", "two.cast('b', [8])", "two.cast('B', [4, 2])", "list(i), i.itemsize, i.format, i[0] == int.from_bytes(b'abcd', 'little')", "i[:1].tolist(), i[::-1].nbytes", "f.tolist(), f[0], f == array.array('d', [1.5, 2.5]), f == [1.5, 2.5], f.format",
               "m.cast('i', [3])", "m.cast('i', 3)", "m.cast('i', [0])", "m.cast('i', [-1])", "m.cast('i', ['a'])", "m.cast('z')", "m.cast('ii')", "m.cast('>i')", "m.cast('@i').tolist() == i.tolist()", "m.cast(5)", "m.cast()", "m.cast('i').cast('h')", "m[::2].cast('B')", "m[1:].cast('i')", "m.cast('c').tolist(), m.cast('?')[0], m.cast('b')[0], m.cast('P').nbytes, m.cast('n').itemsize", "m.cast('B', [2, 2, 2]).tolist()", "m.cast('B', [1] * 65)", "i.cast('B', [2, 4]).shape", "empty.cast('i'), list(empty), empty.tolist(), empty.nbytes", "empty.cast('B', [0])", "memoryview(b'abcd').cast('f').readonly",
               "m.__setitem__(0, 256)", "m.__setitem__(0, 'a')", "m.__setitem__(0, b'a')", "m.__setitem__(0, -1)", "m.__setitem__(9, 1)", "m.__setitem__(slice(0, 2), b'xyz')", "m.__setitem__(slice(0, 2), 'ab')", "m.__setitem__(slice(0, 2), b'xy'), m.tobytes()", "m.__setitem__(slice(None, None, 4), b'PQ'), m.tobytes()", "m.__setitem__(slice(0, 4), m[2:6]), m.tobytes()", "m.__setitem__((0, 1), 5)", "m.__setitem__('a', 5)", "two.__setitem__(0, b'abcd')", "two.__setitem__((1, 1), 65), m.tobytes()", "two.__setitem__(slice(0, 1), b'abcd')", "two.__setitem__((slice(0, 1), slice(0, 1)), b'a')", "i.__setitem__(0, 2**31)", "i.__setitem__(0, 1.5)", "i.__setitem__(slice(0, 1), b'abcd')", "i.__setitem__(slice(0, 1), i[1:]), i[0] == i[1]", "m.cast('c').__setitem__(0, 65)", "m.cast('c').__setitem__(0, b'ab')", "m.cast('c').__setitem__(0, b'Z'), m[0]", "m.cast('?').__setitem__(0, 'x'), m[0]", "m.cast('d').__setitem__(0, 'x')", "m.cast('e').__setitem__(0, 1e10)", "r.__setitem__(0, 1)", "r.__setitem__(slice(0, 1), b'a')", "m.__delitem__(0)", "r.__delitem__(0)", "hash(m)", "hash(r) == hash(b'abcdefgh'), hash(r[1:3]) == hash(b'bc')", "hash(memoryview(b'abcd').cast('i'))", "hash(memoryview(b'abcd').cast('b')) == hash(b'abcd')",
               "gone.tobytes()", "gone[0]", "len(gone)", "gone.format", "gone == gone, gone == b'x', gone.obj if False else 1", "hash(gone)", "gone.release()", "gone.__enter__()", "memoryview(gone)", "gone.readonly", "repr(gone)[:9]", "iter(gone)", "m.toreadonly().readonly, m.toreadonly()[0]", "m.toreadonly().__setitem__(0, 1)", "m.index(99)", "r.index(98), r.index(98, 1, 3), r.count(97), r.count(5), r.count('a')", "r.index(b'a')", "m.hex(':'), m.hex('-', 3), r.hex(sep='_', bytes_per_sep=-3)", "m.obj == bytearray(m), r.obj, m.c_contiguous, m.f_contiguous, m.suboffsets, m[::2].contiguous, m[::2].strides", "setattr(m, 'readonly', 1)", "m < r", "m + r", "m * 2", "bool(m), bool(empty), 97 in r, b'a' in r", "list(reversed(r)), max(r), sum(r), bytes(reversed(r))", "m.foo", "memoryview.__new__(memoryview)", "type('S', (memoryview,), {})", "import_", "m.release(5)", "memoryview(memoryview(b'ab')[1:])[0]", "memoryview(array.array('w', 'ab')).format", "memoryview(array.array('H', [1, 2])).cast('B').tolist()"):
    attempt(source)
