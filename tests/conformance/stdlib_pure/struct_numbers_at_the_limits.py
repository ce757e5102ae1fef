"""Numbers that just fit, or do not fit, into each code of struct; counts, padding and texts."""

import struct


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


EDGES = [e for n in (7, 8, 15, 16, 31, 32, 63, 64) for e in (2**n, 2**n - 1, -(2**n), -(2**n) - 1)] + [-1, 2**70]
for code in "qQnNPlLiIhHbB":
    for n in EDGES:
        show(lambda: (code, n, struct.unpack(code, struct.pack(code, n))))
for f in (
    lambda: struct.pack(),
    lambda: struct.pack_into("i", b""),
    lambda: struct.Struct("i").pack_into(b""),
    lambda: struct.Struct("2i").pack(1),
    lambda: struct.pack("é"),
    lambda: struct.pack(b"i", 1),
    lambda: struct.pack("3xh2x", 1),
    lambda: struct.pack("5p0p3s0s", b"abcdefg", b"xx", b"12345", b"1"),
    lambda: struct.unpack("5p0p3s0s", b"\x04abcd123"),
    lambda: struct.unpack(">2f e ? c 3x d", struct.pack(">2f e ? c 3x d", 1.5, 2.5, 0.5, [1], b"q", 1e300)),
    lambda: struct.unpack("<FD", struct.pack("<FD", 1 + 2j, 3)),
    lambda: struct.pack("f", "x"),
    lambda: struct.pack("c", b"ab"),
    lambda: struct.pack_into("i", bytearray(3), -9, 1),
    lambda: struct.unpack_from("i", memoryview(bytes(range(9))), -5),
    lambda: list(struct.iter_unpack("hb", b"123456")),
    lambda: struct.pack("99999999999999999999i"),
    lambda: struct.calcsize("100i 2d"),
    lambda: struct.unpack("20h", bytes(range(40))),
):
    show(f)
