def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


inf, nan = float("inf"), float("nan")
values = (0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 1e308, 5e-324, inf, -inf, nan, 3, -3, 2**70)
import operator

for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    function = getattr(operator, name)
    for a in values:
        row = []
        for b in values:
            if isinstance(a, int) and isinstance(b, int):
                continue
            try:
                row.append(function(a, b))
            except (ZeroDivisionError, OverflowError) as error:
                row.append(type(error).__name__ + ": " + str(error))
        print(name, a, row)
for a in values:
    print(a, [(a < b, a <= b, a == b, a != b, a > b, a >= b) for b in values])
show("divmod(7.5, 2), divmod(-7.5, 2), divmod(7.5, -2), divmod(5.0, inf), divmod(-5.0, inf), divmod(0.0, -3.0)", inf=inf)
show("divmod(1.0, 0)")
show("divmod(inf, 1)", inf=inf)
show("1.5 + 'a'")
show("1.5 << 1")
show("1.5 & 1")
show("1.5 @ 2")
show("1.5 < 'a'")
show("1.5 == 'a', 1.5 != None")
show("1.5[0]")
show("len(1.5)")
show("1.5()")
show("(1.5).__add__('a'), (1.5).__eq__('a'), (1.5).__floordiv__(1), (1.5).__rmod__(4), (1.5).__rpow__(4), (1.5).__divmod__(1)")
show("(1.5).__pow__(2, 3)")
show("(1.5).conjugate(), (1.5).real, (1.5).imag, (1.5).__getnewargs__(), (1.5).__bool__(), (1.5).__abs__(), (1.5).__int__()")
