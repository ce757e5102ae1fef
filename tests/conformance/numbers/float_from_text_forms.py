def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for text in ("1", "1.", ".5", ".", "", "-.5e-3", "1e5", "1E+5", "1e", "e5", "1e+", "1_0.0_1", "1_.0", "1._0", "_1.0", "1e1_0", "1__0", "inf", "-Infinity", "INF", "infinit", "nan", "-nan", "+NaN", "nan1", " 1.5\n", "1 .5", "0x1p3",
             "1e400", "-1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623159e308", "٣.٥", "１.５", "1\x00", "1,5", "\u20031\u2003", "−1", "9007199254740993", "9007199254740992.5000000001",
             "0.1e1000000000000", "0e99999999999999999999", "1" + "0" * 400 + "e-400", "0." + "0" * 330 + "1e330", "\ud800", "1.5\x00"):
    show("float(text)", text=text)
show("float()")
show("float(b' 1.5 ')")
show("float(b'\\xff')")
show("float(b'1_0')")
show("float(bytearray(b'2.5'))")
show("float(memoryview(b'2.5'))")
show("float(None)")
show("float([])")
show("float(1j)")
show("float(10**400)")
show("float(-10**400)")
show("float(True)")
show("float(x=1)")
show("float('1', 2)")


class F:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Sub(float):
    pass


class Index:
    def __index__(self):
        return 2**60


class BigIndex:
    def __index__(self):
        return 10**400


import warnings

warnings.simplefilter("error")
show("float(F(1.5))")
show("float(F(1))")
show("float(F('1.5'))")
show("float(F(Sub(1.5)))")
show("float(Index())")
show("float(BigIndex())")
show("type(float(Sub(2.5))).__name__")
show("type(Sub(2.5) + 1).__name__, type(-Sub(2.5)).__name__, type(Sub(2.5).real).__name__, type(Sub(1.5).__float__()).__name__")
show("float.from_number(3), float.from_number(2.5), float.from_number(True), float.from_number(Index())")
show("type(Sub.from_number(3)).__name__, type(float.from_number(Sub(3))).__name__")
show("float.from_number('3')")
show("float.from_number(1j)")
show("float.from_number(10**400)")
show("float.from_number()")
show("float.from_number(F(2.5))")
