"""Fill, alignment, width, precision and code of ints, floats, bools and strs, in all their combinations."""

import itertools

VALUES = [0, 7, -7, 255, -(2**40), 2**61, 2**70, True, 1.5, -0.25, 1e100, -1e-7, float("inf"), float("-nan"), "", "ab", "é", "€€€"]
FILLS = ["", "*", "0", "x"]
ALIGNMENTS = ["", "<", ">", "^", "="]
WIDTHS = ["", "0", "1", "5", "05", "12"]
PRECISIONS = ["", ".0", ".2", ".12"]
CODES = ["", "d", "x", "o", "b", "X", "c", "s", "f", "F", "e", "g", "G", "%", "n", "q"]


class Derived(int):
    pass


def formatted(value, spec):
    try:
        return format(value, spec)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for value in VALUES:
    lines = {}
    for parts in itertools.product(FILLS, ALIGNMENTS, WIDTHS, PRECISIONS, CODES):
        if parts[0] and not parts[1] and parts[0] != "0":
            continue
        lines["".join(parts)] = formatted(value, "".join(parts))
    good = {spec: text for spec, text in lines.items() if "Error" not in text}
    print(repr(value), len(good), hash_of := sum(ord(c) * (i % 97 + 1) for i, c in enumerate("".join(lines.values()))))
    for i, (spec, text) in enumerate(sorted(good.items())):
        if i % 293 == 0:
            print(f"  {spec!r:16} {text!r}")
print(f"{Derived(5):3}|{Derived(5):x}|{7:>{4}}|{3.14159:{8}.{3}}|{'abc':.2}|{'abc':é^9}|{5:€>3}")
for spec in ("1000", "1000000", ".100f", "99999999999999999999", ".99999999999999999999", "5.", "=5", "+", " ", "#x", ",", "z"):
    print(spec, [len(formatted(v, spec)) if len(formatted(v, spec)) > 80 else formatted(v, spec) for v in (5, 2.5, "ab")])
