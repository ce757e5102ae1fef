def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import itertools

bad = 0
for kind, value in itertools.product(("", "d", "b", "o", "x", "X", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "z", "?"), (-42, 1234567.891, -0.0, "text", 1 + 2j)):
    for spec in ("", "+", "#", "0", ",", "_", "z", ".3", ".0", "^10", "=10", "x>12", "+010.2", "#_", ",.2", "z.1", "*^+#12,.1", "0=8", "\u00e9<6", "<0", ".3,", ",.4_", ".,"):
        try:
            result = format(value, spec + kind)
        except (ValueError, OverflowError) as error:
            result = f"{type(error).__name__}: {error}"
            bad += 1
        print(ascii(spec + kind), repr(value), ascii(result))
print(bad)
