def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


values = (0, 7, -7, 1234567, -1234567, 2**70, True)
for spec in ("", "d", "b", "o", "x", "X", "n", "e", "E", "f", "F", "g", "G", "%", ".2e", ".0f", ".3g", ".1%", "#b", "#o", "#x", "#X", "+", " ", "-", "+d", " x", "-o", "12", "<12", ">12", "^12", "=12", "012", "*=+12d", "x^+#14x", ",", "_", ",d", "_d", "_b", "_o", "_x", "_X", "#_x", "#030_b",
             "030,", "030,d", "012_", "+030,.2f", "08.1f", "z.1f", "é>9", "0>8", "0<8", "0^8", "<08", "^08", "=08", "#010x", "+#010o", ",.1f", "_.2e", "06d", "-06", " 06"):
    print(repr(spec), [format(value, spec) for value in values])
for spec in ("s", ".2", ".2d", ",b", ",x", ",o", ",n", "_n", ",c", "_c", "+c", "#c", "z", "zd", "c", "05c", "<5c", "^5c", "=5c", ",_", "_,", ",,", "__", "d1", "1d1", "y", "Z", " c", "=", "<<5", "xx5", "{", "}", "0.5d", "5.", ".d", "\x00", "\x00<5", "0=5s", "é", "ñd"):
    show("format(65, spec)", spec=spec)
show("format(-1, 'c')")
show("format(0x110000, 'c')")
show("format(0x10ffff, 'c')")
show("format(0xd800, 'c')")
show("format(2**70, 'c')")
show("format(0, 'c'), format(233, '>4c'), format(0x1f40d, '*^5c')")
show("format(10**400, 'f') == '1' + '0' * 400 + '.000000'")
show("format(10**400, 'e')")
show("format(10**308, 'e'), format(10**22 + 1, 'f')")
show("format(10**400, 'n') == str(10**400)")
show("format(True, ''), format(True, 'd'), format(True, '5'), format(False, 's')")
show("format(True, 's')")
show("(5).__format__(5)")
show("format(5, '%5d')")
