def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


values = (0.0, -0.0, 1.0, -1.5, 123456.789, 1e16, 1.5e-7, 1e100, float("inf"), float("-inf"), float("nan"))
for spec in ("", "e", "E", "f", "F", "g", "G", "n", "%", ".0e", ".0f", ".0g", ".0%", ".3", ".3e", ".3f", ".3g", ".3n", "#", "#.0f", "#.0e", "#.3g", "#.0g", "+", " ", "-", "+.2f", " .2f", "015", "015.2f", "<15.1f|"[:-1], ">15", "^15.3", "=+15.1f", "*<12.2e", "x=12",
             ",", ",.2f", "_", "_.2f", ",.3g", "020,.2f", "020_.1f", "z", "z.1f", "+z.0f", "z=10.1f", ".10", ".17g", ".25f", ".20", "08.3F", "+#012.1G",
             ".2,f", ".4_f", ",.6_f", "_.6,f", ".,f", "._f", ".8,e", ".,g", ".10_%"):
    row = []
    for value in values:
        try:
            row.append(format(value, spec))
        except ValueError as error:
            row.append(f"{type(error).__name__}: {error}")
    print(repr(spec), row)
for spec in ("d", "x", "c", "s", "b", "o", "X", ".", ".f", "1.", ",_", "_,", ",,", "ff", "10f5", "=", "zz", "#z", "0<", "<<<", "f ", "\x00", "é", "1" * 30, ".1" + "0" * 30, "0=,", "z,", "ze", ",n", "_n", "#x", "#0", "-#z010,.2f", "+-", "--", "z0", "¤<10", "\U0001f40d^9"):
    show("format(1234.5, spec)", spec=spec)
show("format(1.5, 1)")
show("format(1.5, b'f')")
show("format(1.5, None)")
show("(1.5).__format__()")
show("(1.5).__format__('.1f', 2)")
