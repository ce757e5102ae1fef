def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


values = (0.0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 2.675, 1.005, 0.15, 0.25, 0.35, 1e16, 123456.789, 5e-324, 1e300, 1.7976931348623157e308, 4503599627370495.5, 4503599627370497.5, 0.49999999999999994, 55.0, 45.0, 1234567890.5)
for value in values:
    print(value, round(value) if abs(value) < 1e20 else round(value) == int(value), [round(value, digits) for digits in (-3, -2, -1, 0, 1, 2, 3, 15, 20, 400)] if abs(value) < 1e308 else "")
show("round(1.7976931348623157e308, -308)")
show("round(1.7976931348623157e308, -307)")
show("round(-1.7976931348623157e308, -308)")
show("round(1.0, -400), round(-1.0, -400), round(1.0, 2**70), round(1.0, -2**70)")
show("round(float('nan'))")
show("round(float('inf'))")
show("round(float('nan'), 2), round(float('inf'), 2), round(float('-inf'), -2)")
show("round(1.5, None), round(1.5, 0), round(2.5, None)")
show("round(1.5, 1.0)")
show("round(1.5, '1')")
show("round()")
show("round(1.5, 1, 2)")
show("round(number=2.567, ndigits=1)")
show("round('a')")
show("round('a', 2)")
show("round(1j)")
show("round([])")
show("round(True), round(15, -1), round(25, -1), round(-25, -1), round(5, -1), round(15, 1), round(15, None)")
show("round(10**30 + 5 * 10**9, -10), round(10**30 + 15 * 10**9, -10)")
show("type(round(2.0)).__name__, type(round(2.0, 0)).__name__, type(round(True, 1)).__name__")
show("round(15, 1.0)")


class R:
    def __round__(self, *args):
        return ("rounded", args)


class N:
    __round__ = None


show("round(R())")
show("round(R(), 3)")
show("round(R(), None)")
show("round(R(), ndigits=None)")
show("round(N())")
show("(2.5).__round__(), (2.5).__round__(None), (2.55).__round__(1)")
show("(2.5).__floor__(), (-2.5).__floor__(), (2.5).__ceil__(), (-2.5).__ceil__(), (-2.5).__trunc__()")
show("float('inf').__floor__()")
show("float('nan').__ceil__()")
show("float('inf').__trunc__()")
