"""Writes src/unicode/tables.rs: run it with a CPython whose unicodedata.unidata_version is the wanted one.

    python3.14 tools/generate_tables.py

Everything is learnt by asking the interpreter's own str methods, properties that they do not expose (cased,
case-ignorable) by what `lower` and `title` make of short strings, so that the tables cannot differ from them.
"""

import pathlib
import sys
import unicodedata
from fractions import Fraction

LIMIT = 0x110000
ALPHA, DECIMAL, DIGIT, NUMERIC, LOWER, UPPER, TITLE, SPACE = (1 << bit for bit in range(8))
PRINTABLE, ID_START, ID_CONTINUE, CASED, CASE_IGNORABLE = (1 << bit for bit in range(8, 13))
DIGIT_SHIFT = 16
EXTENDED = 1 << 24
SIGMA, FINAL_SIGMA = "\u03a3", "\u03c2"


def properties(code):
    c = chr(code)
    final_after_letter = ("A" + c + SIGMA).lower().endswith(FINAL_SIGMA)
    final_alone = (c + SIGMA).lower().endswith(FINAL_SIGMA)
    flags = 0
    for flag, holds in [
        (ALPHA, c.isalpha()),
        (DECIMAL, c.isdecimal()),
        (DIGIT, c.isdigit()),
        (NUMERIC, c.isnumeric()),
        (LOWER, c.islower()),
        (UPPER, c.isupper() and unicodedata.category(c) != "Lt"),
        (TITLE, unicodedata.category(c) == "Lt"),
        (SPACE, c.isspace()),
        (PRINTABLE, c.isprintable()),
        (ID_START, c.isidentifier()),
        (ID_CONTINUE, ("a" + c).isidentifier()),
        (CASED, (c + "a").title().endswith("a")),
        (CASE_IGNORABLE, final_after_letter and not final_alone),
    ]:
        if holds:
            flags |= flag
    return flags | unicodedata.digit(c, 0) << DIGIT_SHIFT


class CaseMaps:
    def __init__(self):
        self.extended = []
        self.places = {}

    def entry(self, code, text):
        if len(text) == 1:
            return ord(text) - code
        if text not in self.places:
            self.places[text] = len(self.extended)
            self.extended.extend(map(ord, text))
        return EXTENDED | self.places[text] << 2 | len(text)

    def record(self, code):
        c = chr(code)
        # The lower case of capital sigma alone is the plain one; the final one depends on what is around it.
        return tuple(self.entry(code, text) for text in (c.upper(), c.lower(), c.title(), c.casefold()))


def trie(values):
    """The records, the index and the blocks of a two-stage table, with the shift that makes it smallest."""
    records = sorted(set(values), key=lambda record: (record != values[-1], values.index(record)))
    number = {record: at for at, record in enumerate(records)}
    numbers = [number[value] for value in values]
    last = max(at for at, value in enumerate(numbers) if value) + 1
    best = None
    for shift in range(4, 10):
        size = 1 << shift
        blocks, index = {}, []
        for start in range(0, last, size):
            block = tuple(numbers[start : start + size])
            index.append(blocks.setdefault(block, len(blocks)))
        width = 1 if len(blocks) <= 256 else 2
        cost = len(index) * width + len(blocks) * size * (1 if len(records) <= 256 else 2)
        if best is None or cost < best[0]:
            best = cost, shift, index, [value for block in blocks for value in block]
    return records, *best


def rust_array(name, doc, kind, values, per_line=None):
    lines, line = [], "   "
    for value in values:
        word = f" {value},"
        if len(line) + len(word) > 118:
            lines.append(line)
            line = "   "
        line += word
    lines.append(line)
    return f"/// {doc}\npub(super) static {name}: [{kind}; {len(values)}] = [\n" + "\n".join(lines) + "\n];\n"


def unsigned(values):
    return "u8" if max(values) < 256 else "u16"


def numeric_runs():
    """Runs of code points whose numeric values are (first + i * step) / denominator."""
    found = []
    for code in range(LIMIT):
        value = unicodedata.numeric(chr(code), None)
        if value is not None:
            exact = Fraction(value).limit_denominator(1000)
            assert float(exact) == value, hex(code)
            found.append((code, exact))
    runs = []
    for code, value in found:
        if runs:
            start, count, first, step, denominator = runs[-1]
            scaled = value * denominator
            if code == start + count and scaled.denominator == 1:
                if count == 1:
                    runs[-1] = start, 2, first, int(scaled) - first, denominator
                    continue
                if scaled == first + count * step:
                    runs[-1] = start, count + 1, first, step, denominator
                    continue
        runs.append((code, 1, value.numerator, 0, value.denominator))
    return runs


def main():
    maps = CaseMaps()
    parts = [
        f"//! The character database of Unicode {unicodedata.unidata_version} as Python sees it. Made by tools/generate_tables.py: do not edit.\n"
        "//!\n"
        "//! A code point's record is `RECORDS[BLOCKS[(INDEX[code >> SHIFT] << SHIFT) | low bits]]`; code points past the index\n"
        "//! have the first record.\n"
    ]
    records, cost, shift, index, blocks = trie([properties(code) for code in range(LIMIT)])
    parts.append(f"pub(super) const PROPERTY_SHIFT: u32 = {shift};\n")
    parts.append(rust_array("PROPERTY_RECORDS", "Flags, and the digit's value above them.", "u32", records))
    parts.append(rust_array("PROPERTY_INDEX", "Block numbers.", unsigned(index), index))
    parts.append(rust_array("PROPERTY_BLOCKS", "Record numbers.", unsigned(blocks), blocks))
    print("properties:", len(records), "records,", cost, "bytes, shift", shift, file=sys.stderr)

    records, cost, shift, index, blocks = trie([maps.record(code) for code in range(LIMIT)])
    parts.append(f"pub(super) const CASE_SHIFT: u32 = {shift};\n")
    parts.append(
        rust_array(
            "CASE_RECORDS",
            "What to add for upper, lower, title case and case folding, or a place in `CASE_EXTENDED`.",
            "[i32; 4]",
            [list(record) for record in records],
        )
    )
    parts.append(rust_array("CASE_INDEX", "Block numbers.", unsigned(index), index))
    parts.append(rust_array("CASE_BLOCKS", "Record numbers.", unsigned(blocks), blocks))
    parts.append(rust_array("CASE_EXTENDED", "Mappings to several code points.", "u16", maps.extended))
    print("case:", len(records), "records,", cost, "bytes, shift", shift, file=sys.stderr)

    runs = numeric_runs()
    doc = "Runs of code points with a numeric value: start, count, first numerator, step, denominator."
    parts.append(rust_array("NUMERIC_RUNS", doc, "(u32, u16, i64, i64, u16)", runs))
    print("numeric:", len(runs), "runs", file=sys.stderr)

    out = pathlib.Path(__file__).parent.parent / "src/unicode/tables.rs"
    out.write_text("\n".join(parts))


main()
