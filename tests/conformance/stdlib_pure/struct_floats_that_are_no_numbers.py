# Floats of two, four and eight bytes: payloads of NaNs, infinities, what is too large, ints given for floats.
import array
import struct

for code, size in (("e", 2), ("f", 4), ("d", 8), ("F", 8), ("D", 16)):
    for pattern in ("7c01", "7e00", "7fff", "fc01", "fe00", "ffff", "7c00", "fc00", "0001", "8001", "03ff", "7bff", "8000", "3c00", "7f80", "ff88", "7fc0", "7ff0", "7ff8", "fff0"):
        data = (bytes.fromhex(pattern) * 8)[:size]
        (value,) = struct.unpack(">" + code, data)
        back = struct.pack(">" + code, value)
        print(code, data.hex(), repr(value), back == data, "" if back == data else back.hex())
for value in (65504, 65519.99, 65520, 1e5, -1e5, 2**16, 1e39, 3.4028235677973366e38, 2**128, 2**1023, 2**1024, 10**400, -(10**400), float("inf"), True, 1e-8, 5e-324, 6e-8, 2.9802322387695312e-08, 2.980232238769532e-08):
    for code in "efdFD":
        try:
            shown = struct.pack("<" + code, value).hex()
        except (struct.error, OverflowError) as e:
            shown = f"{type(e).__name__}: {e}"
        print(code, value if abs(value) < 1e50 else "huge", shown)
for value in ("x", None, 1j, [1], b"1"):
    for code in "efF":
        try:
            print(code, struct.pack(code, value).hex())
        except struct.error as e:
            print(code, repr(value), e)


class Index:
    def __index__(self):
        return 3


class Float:
    def __float__(self):
        return 2.5


print(struct.pack("<fe", Index(), Float()), struct.unpack("<fe", struct.pack("<fe", Index(), Float())))
a = array.array("f", b"\x01\x00\x80\x7f\x01\x00\xc0\xff")
print(a, a.tobytes().hex(), array.array("f", list(a)).tobytes().hex(), array.array("f", [1e39])[0])
m = memoryview(bytearray(b"\x01\x00\x80\x7f")).cast("f")
m[0] = m[0]
print(m[0], bytes(m).hex())
