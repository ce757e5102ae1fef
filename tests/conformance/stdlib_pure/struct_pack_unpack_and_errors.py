# struct: sizes, alignment, byte orders, all codes, and the words of the errors.
import struct

print(struct.calcsize("bhilq"), struct.calcsize("<bhilq"), struct.calcsize("@c0l"), struct.calcsize("3s2x?"))
for fmt, values in [
    ("<hIq", (-2, 4000000000, -(1 << 40))),
    (">hIq", (-2, 4000000000, -(1 << 40))),
    ("=bB?c", (-128, 255, True, b"x")),
    ("<efd", (1.5, -0.1, 3.141592653589793)),
    ("5s3p2s", (b"ab", b"abcdef", b"xyz")),
    ("!2i", (1, 2)),
    ("<nN" if False else "@nN", (-1, 7)),
]:
    packed = struct.pack(fmt, *values)
    print(fmt, packed.hex(), struct.unpack(fmt, packed))
s = struct.Struct("<H2B")
print(s.size, s.format, s.pack(1, 2, 3), list(s.iter_unpack(bytes(range(8)))), s)
buffer = bytearray(8)
s.pack_into(buffer, 2, 513, 4, 5)
struct.pack_into(">H", buffer, -2, 0xABCD)
print(buffer, s.unpack_from(buffer, 2), s.unpack_from(buffer, offset=-6))
for f in (
    lambda: struct.pack("b", 200),
    lambda: struct.pack("<H", -1),
    lambda: struct.pack("i", 1 << 31),
    lambda: struct.pack("i", "x"),
    lambda: struct.pack("f", "x"),
    lambda: struct.pack("f", 1e300),
    lambda: struct.pack("c", b"ab"),
    lambda: struct.pack("s", "text"),
    lambda: struct.pack("2i", 1),
    lambda: struct.unpack("i", b"123"),
    lambda: struct.unpack_from("i", b"12345", 3),
    lambda: struct.pack_into("i", bytearray(4), 2, 1),
    lambda: struct.calcsize("z"),
    lambda: struct.calcsize("3"),
    lambda: list(struct.iter_unpack("i", b"12345")),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
