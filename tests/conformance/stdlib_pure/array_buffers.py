# array: its memory seen through memoryview, bytes, struct and files.
from array import array
import io
import struct

a = array("i", [1, 2, 3])
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.nbytes, m.readonly, m.obj is a, m.tolist())
m[1] = 20
print(a)
for change in (
    lambda: a.append(4), lambda: a.extend([4]), lambda: a.pop(), lambda: a.clear(), lambda: a.__delitem__(0),
    lambda: a.__imul__(2), lambda: a.insert(0, 0), lambda: a.frombytes(b"1234"), lambda: a.__setitem__(slice(0, 1), array("i")),
):
    try:
        change()
    except BufferError as e:
        print(e)
a[0] = 100
a[:1] = array("i", [5])
m.release()
a.append(4)
print(a)
print(bytes(array("h", [1, 258])), bytearray(array("b", [1])), b"".join([array("B", b"xy"), b"z"]))
print(memoryview(array("w", "a")).format, memoryview(array("d", [1.5]))[0], memoryview(array("l", [1])).format)
with memoryview(a) as view:
    print(view[1:3].tolist(), bytes(view[:1]))
buffer = array("B", bytes(8))
struct.pack_into("<I", buffer, 2, 0x01020304)
print(buffer, struct.unpack_from("<I", buffer, 2))
f = io.BytesIO()
array("H", [1, 2, 3]).tofile(f)
print(f.getvalue())
f.seek(0)
b = array("H")
b.fromfile(f, 2)
print(b)
try:
    b.fromfile(f, 5)
except EOFError as e:
    print(e, b)
print(io.BytesIO(b"abcd").readinto(buffer), buffer[:4].tobytes())
print(a.buffer_info()[1], memoryview(a) == memoryview(array("q", a)), int.from_bytes(array("B", [1, 2]), "big"))
