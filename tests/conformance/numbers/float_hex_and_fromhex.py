def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for value in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 3.0, 1 / 3, 1024.0, -255.75):
    print(value, value.hex(), float.fromhex(value.hex()))
for text in ("0x1p0", "0x1", "1", "ff", "0xF.8p1", "-0x.8p+2", "0x1.8", "+0X1P-3", " 0x1p1 \n", "0x", "0x.", "p1", "0x1p", "0x1p+", "0x1pa", "0x1.0000000000001p0", "0x1.00000000000008p0", "0x1.000000000000080p0", "0x1.00000000000018p0", "0x1.000000000000081p0",
             "0x1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.0000001p-1075", "0x1p-2000", "inf", "-infinity", "nan", "-NAN", "infinite", "0x1_0", "1 2", "0x1p1 x", "", "0x0p999999999999", "0x1p99999999999999999999", "0x1p-99999999999999999999", "0x" + "0" * 400 + "1p-3",
             "0x1" + "0" * 300 + "p-1200", "0x1.p1", "0xg", "\ud800", "٣"):
    show("float.fromhex(text)", text=text)
show("float.fromhex(1)")
show("float.fromhex()")
show("float.fromhex(b'1')")


class Sub(float):
    def __new__(cls, value):
        print("new", value)
        return float.__new__(cls, value)


show("type(Sub.fromhex('0x1p1')).__name__")
show("float.hex(1)")
show("(1.5).hex(1)")
for value in (0.0, -0.0, 1.0, 0.5, -0.75, 0.1, 1e23, 5e-324, 1e300):
    print(value.as_integer_ratio(), value.is_integer())
show("float('inf').as_integer_ratio()")
show("float('nan').as_integer_ratio()")
show("float('inf').is_integer(), float('nan').is_integer(), (2.0).is_integer(), (2.5).is_integer()")
show("float.__getformat__('double'), float.__getformat__('float')")
show("float.__getformat__('other')")
show("float.__getformat__(1)")
