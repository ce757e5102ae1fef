def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import struct

for value in (0.1, 0.2, 0.3, 0.1 + 0.2, 1e15, 1e16, 1e17, 123456789012345680.0, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 9007199254740992.0, 9007199254740993.0, 1 / 3, 2 / 3, 100.0, 1e22, 1e23, 8.41e21, 2**0.5, 1e-323, 4.35, 0.5, 299792458.0, 6.02214076e23, 1e21, 123e-7):
    print(repr(value), str(value), -value, f"{value!r}", [value], repr(value) == str(value), float(repr(value)) == value)
state = 12345
for _ in range(120):
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    value = struct.unpack("<d", struct.pack("<Q", state))[0]
    assert repr(value) == "nan" or float(repr(value)) == value
    print(value, f"{value:.3g}", f"{value:.17e}", "%.10g" % value)
for power in range(-330, 310, 23):
    print(float(f"1e{power}"), float(f"7.5e{power}"), float(f"9.999999999999999e{power}") if power < 308 else "")
import sys

show("sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.radix, sys.float_info.rounds, sys.float_repr_style")
