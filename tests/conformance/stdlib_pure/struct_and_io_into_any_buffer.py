# Functions that write into buffers: bytearrays, views, arrays, parts of them, and what they refuse.
from array import array
import io
import struct

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

targets = [bytearray(8), memoryview(bytearray(8)), array("B", bytes(8)), array("i", [0, 0]), memoryview(array("H", [0] * 4))]
for t in targets:
    struct.pack_into(">HB", t, 1, 0x0102, 3)
    print(type(t).__name__, bytes(t))
    attempt(lambda: struct.pack_into("<Q", t, 1, 5))
    struct.pack_into("b", t, -1, -1)
    print(bytes(t)[-1], struct.unpack_from(">H", t, 1))
for t in (b"12345678", memoryview(b"12345678"), "text", 5, [1, 2]):
    attempt(lambda: struct.pack_into("b", t, 0, 1))
for t in targets:
    f = io.BytesIO(b"abcdefghijkl")
    print(f.readinto(t), bytes(t), f.tell())
f = io.BytesIO(b"xyz")
view = memoryview(bytearray(6))[2:5]
print(f.readinto(view), bytes(view.obj))
for t in (b"12", "text", None, memoryview(b"12")):
    attempt(lambda: io.BytesIO(b"ab").readinto(t))
buffered = io.BufferedReader(io.BytesIO(bytes(range(20))))
a = array("h", [0] * 3)
print(buffered.readinto(a), a, buffered.readinto1(a), a)
out = io.BytesIO()
print(out.write(array("i", [1])), out.write(memoryview(array("b", [1, 2]))), out.getvalue())
