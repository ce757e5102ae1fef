"""Fill, alignment, width, precision and code of ints, floats, bools and strs, in all their combinations."""

import itertools

VALUES = [7, -255, 2**70, True, -1.25, 1e100, float("-inf"), "ab", "€"]
FILLS = ["", "*", "0"]
ALIGNMENTS = ["", "<", "^", "="]
WIDTHS = ["", "05", "9"]
PRECISIONS = ["", ".2"]
CODES = ["", "d", "x", "s", "f", "g", "%"]


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
    print(repr(value), len(good), sum(ord(c) * (i % 97 + 1) for i, c in enumerate("".join(lines.values()))))
    for i, (spec, text) in enumerate(sorted(good.items())):
        if i % 41 == 0:
            print(f"  {spec!r:16} {text!r}")
print(f"{Derived(5):3}|{Derived(5):x}|{7:>{4}}|{3.14159:{8}.{3}}|{'abc':.2}|{'abc':é^9}|{5:€>3}")
for spec in ("1000", "1000000", ".100f", "99999999999999999999", ".99999999999999999999", "5.", "=5", "+", " ", "#x", ",", "z"):
    print(spec, [len(formatted(v, spec)) if len(formatted(v, spec)) > 80 else formatted(v, spec) for v in (5, 2.5, "ab")])
