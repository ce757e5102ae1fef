for spec in (
    "",
    "d",
    "b",
    "o",
    "x",
    "X",
    "c",
    "n",
    "e",
    "f",
    "g",
    "%",
    "5",
    "<5",
    ">5",
    "^5",
    "05",
    "+",
    " ",
    "-",
    "#x",
    "#b",
    "#o",
    "#X",
    ",",
    "_",
    "_x",
    "_b",
    "08b",
    "+#010x",
    "*^9",
    "=+8",
    "x=8d",
    "10,",
    "1",
    "30,d",
    "#030_b",
    ".2f",
    "08,",
    "^+9d",
    "é>6",
):
    row = []
    for n in (0, 7, -42, 65, 1234567, 2**70):
        try:
            row.append(format(n, spec))
        except (ValueError, OverflowError) as e:
            row.append(f"{type(e).__name__}: {e}")
    print(spec or "(empty)", "|".join(row))
for spec in (
    ".2",
    ".0d",
    "s",
    "q",
    ",x",
    ",b",
    "_c",
    "+c",
    "#c",
    ",c",
    "=c",
    "d5",
    "5 d",
    ".2d",
    "ł",
    "%%",
    "z",
    "zd",
    "10.",
    "_,",
    ",_",
):
    try:
        print(repr(spec), format(5, spec))
    except ValueError as e:
        print(repr(spec), e)
print(
    "%d %5d %-5d| %05d %+d % d %x %X %#x %o %#o %i %u %c %c" % (1, 2, 3, 4, 5, 6, 255, 255, 255, 8, 8, 9, 10, 65, "z")
)
print(
    "%s %r %a %10s|%-10s|%.2s|%%" % ("é", "é", "é", "right", "left", "cut"),
    "%(a)s %(b)05.1f %(a)r" % {"a": 1, "b": 2.5},
    "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159),
)
for f in (
    lambda: "%d" % "1",
    lambda: "%d" % 1.5,
    lambda: "%d" % 1j,
    lambda: "%x" % 1.5,
    lambda: "%c" % "ab",
    lambda: "%c" % -1,
    lambda: "%c" % 0x110000,
    lambda: "%s" % (),
    lambda: "%s %s" % (1,),
    lambda: "%s" % (1, 2),
    lambda: "%" % 1,
    lambda: "%5" % 1,
    lambda: "%q" % 1,
    lambda: "%(a" % {},
    lambda: "%(a)s" % {},
    lambda: "%(a)s" % 1,
    lambda: "%*d" % ("x", 1),
    lambda: "%d %(a)s" % {"a": 1},
    lambda: "x" % 1,
    lambda: "x" % [1],
    lambda: "x" % {},
    lambda: "%f" % "x",
    lambda: "%i" % None,
    lambda: "%.1000000000000d" % 1,
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
