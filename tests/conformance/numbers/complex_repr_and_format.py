def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


inf, nan = float("inf"), float("nan")
values = [complex(a, b) for a in (0.0, -0.0, 1.0, -1.5, inf, -inf, nan) for b in (0.0, -0.0, 1.0, -2.25, inf, -inf, nan)]
for value in values:
    print(repr(value), str(value), f"{value}", f"{value:.2f}", f"{value:g}", f"{value:+.1e}")
for spec in ("", "e", "f", "g", "n", "E", "F", "G", ".3", ".3f", "10", "<20", ">20.2f", "^20", "+", " ", "-", "+.2f", ",", "_", ",.2f", "#", "#.3g", ".0f", "#.0f", "z", "z.1f", ".10", ".17g", "*>25", "*^+25.1e", ".4,f", "._f"):
    row = []
    for value in (0j, 1 + 2j, -1.5 - 0.04j, 12345.678 + 1e10j, complex(-0.0, -0.0), complex(inf, nan)):
        try:
            row.append(format(value, spec))
        except ValueError as error:
            row.append(str(error))
    print(repr(spec), row)
for spec in ("d", "s", "x", "%", "c", "05", "010.2f", "=10", "0=10", ",_", "ff", ".", "0", "<05", "\x00", "é"):
    show("format(1+2j, spec)", spec=spec)
show("'%s %r' % (1+2j, 3-0j)")
show("'%f' % 1j")
show("'%d' % 1j")
show("1e16+1e-5j, 1e22j, 123456789012345678j, 0.1+0.2j")
