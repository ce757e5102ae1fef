"""Compares the crate with the interpreter that runs this script, on all code points and on random input.

    cargo build --release -p ophion-text --example oracle
    PYTHONHASHSEED=0 python3.14 tools/compare.py target/release/examples/oracle [CASES] [SEED]

Prints each difference and, at the end, how many cases were compared.
"""

import _string
import math
import os
import random
import struct
import subprocess
import sys
import unicodedata

ORACLE = sys.argv[1]
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**9)
rand = random.Random(SEED)

ALPHABETS = [
    "ab",
    "abc \t\n",
    "aA1_ .,'\"\\",
    "a\xe9\xff\xa0\x85\xdf",
    "a\u20ac\u03a3\u03c3\u0391.'\u0345",
    "\u01c5\u01c4\u0130\u0149\ufb01aB\u1f80 ",
    "ab\U0001f600\U00010400\U0001d7d8",
    "a\ud800\udc00\U00010000b",
    "\r\n\x1c\x1d\x85\u2028a",
    "0123456789\u0661\xb2\xbd\u2167",
]


def text(most=12):
    alphabet = rand.choice(ALPHABETS)
    if rand.random() < 0.1:
        alphabet += rand.choice(ALPHABETS)
    out = "".join(rand.choice(alphabet) for _ in range(rand.randrange(most)))
    if rand.random() < 0.1:
        out += chr(rand.randrange(0x110000))
    return out


def hexed(value):
    return value.encode("utf-8", "surrogatepass").hex()


def big():
    kind = rand.randrange(6)
    if kind == 0:
        value = rand.randrange(20)
    elif kind == 1:
        value = rand.getrandbits(rand.randrange(1, 64))
    elif kind == 2:
        value = rand.getrandbits(rand.randrange(1, 400))
    elif kind == 3:
        value = (1 << rand.randrange(200)) + rand.randrange(-2, 3)
    elif kind == 4:
        value = rand.getrandbits(rand.randrange(1, 3000))
    else:
        value = (rand.getrandbits(54) << rand.randrange(1100)) + rand.randrange(-1, 2)
    return -value if rand.random() < 0.4 else value


def real():
    kind = rand.randrange(8)
    if kind == 0:
        return rand.choice([0.0, -0.0, 1.0, -1.0, 0.5, 2.5, math.inf, -math.inf, math.nan, 5e-324, 1.7976931348623157e308])
    if kind == 1:
        return struct.unpack("d", struct.pack("Q", rand.getrandbits(64)))[0]
    if kind == 2:
        return round(rand.uniform(-1000, 1000), rand.randrange(5))
    if kind == 3:
        return float(rand.randrange(-1000, 1000))
    if kind == 4:
        return rand.choice([-1, 1]) * (rand.randrange(1000) + 0.5) * 10.0 ** rand.randrange(-6, 6)
    if kind == 5:
        return rand.choice([-1, 1]) * 10.0 ** rand.randrange(-330, 309)
    if kind == 6:
        return rand.randrange(1, 10**6) / 2.0 ** rand.randrange(30)
    return rand.uniform(-1, 1)


def bits(x):
    return "nan" if x != x else str(struct.unpack("Q", struct.pack("d", x))[0])


def rawbits(x):
    return str(struct.unpack("Q", struct.pack("d", x))[0])


def attempt(function, show=str):
    try:
        return show(function())
    except (ValueError, OverflowError, ZeroDivisionError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def raised(function, show=str):
    try:
        return show(function())
    except (ValueError, OverflowError, ZeroDivisionError, TypeError) as error:
        # Lone surrogates in a message are shown as the replacement character.
        message = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in f"{type(error).__name__}: {error}")
        return f"!{message}"


def case_case():
    s = text()
    maps = [s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()]
    return ["case", hexed(s)], ",".join(map(hexed, maps))


def case_predicates():
    s = text(6)
    names = "isalpha isdecimal isdigit isnumeric isalnum islower isupper istitle isspace isprintable isidentifier isascii"
    return ["predicates", hexed(s)], "".join(str(int(getattr(s, name)())) for name in names.split())


def case_repr():
    s = text()
    if rand.random() < 0.3:
        data = rand.randbytes(rand.randrange(10)) + rand.choice([b"", b"'", b'"', b"'\""])
        return ["repr_bytes", data.hex()], hexed(repr(data))
    function = rand.choice([repr, ascii])
    return [function.__name__, hexed(s)], hexed(function(s))


def case_hash():
    s = text(30)
    return ["hash", hexed(s)], str(hash(s))


def case_search():
    hay, needle = text(40), text(4)
    if rand.random() < 0.5 and hay:
        start = rand.randrange(len(hay))
        needle = hay[start : start + rand.randrange(5)]
    start, end = rand.choice([(0, sys.maxsize), (rand.randrange(-5, 45), rand.randrange(-5, 45))])
    expected = (
        f"{hay.find(needle, start, end)} {hay.rfind(needle, start, end)} {hay.count(needle, start, end)} "
        f"{int(hay.startswith(needle, start, end))} {int(hay.endswith(needle, start, end))}"
    )
    return ["search", hexed(hay), hexed(needle), str(start), str(end)], expected


def case_split():
    hay, separator, most = text(30), text(3), rand.choice([-1, 0, 1, 2, 5])
    a, b = hay.split(separator or None, most), hay.rsplit(separator or None, most)
    return ["split", hexed(hay), hexed(separator), str(most)], (hay, a, b)


def case_lines():
    s = text(20)
    return ["lines", hexed(s)], (s, s.splitlines(), s.splitlines(True))


def case_strip():
    s, unwanted = text(15), text(4)
    s = rand.choice(["", " ", unwanted]) + s + rand.choice(["", "\n ", unwanted])
    chars = unwanted or None
    return ["strip", hexed(s), hexed(unwanted)], ",".join(map(hexed, [s.strip(chars), s.lstrip(chars), s.rstrip(chars)]))


def case_bytes():
    s = bytes(rand.choice(b"aB1 \n\r\x0b\x0c\x1c\x85\xe9-") for _ in range(rand.randrange(12)))
    most, group = rand.randrange(4), rand.randrange(-4, 5)
    flags = "".join(str(int(getattr(s, name)())) for name in "isalpha isdigit isalnum isspace islower isupper istitle".split())
    pieces = lambda pieces: " ".join(piece.hex() for piece in pieces)
    expected = [
        flags,
        s.title().hex(),
        s.capitalize().hex(),
        s.swapcase().hex(),
        pieces(s.split(None, most)),
        pieces(s.rsplit(None, most)),
        pieces(s.splitlines()),
        pieces(s.splitlines(True)),
        pieces([s.strip(), s.lstrip(), s.rstrip()]),
        s.hex("-", group),
    ]
    return ["bytes", s.hex(), str(most), str(group)], ",".join(expected)


def case_bytes_fromhex():
    s = "".join(rand.choice("0aFb  \n\x1cz\u20ac" if rand.random() < 0.3 else "aF01") for _ in range(rand.randrange(8)))
    return ["bytes_fromhex", hexed(s)], raised(lambda: bytes.fromhex(s), bytes.hex)


def case_replace():
    hay, old, new, most = text(30), text(3), text(4), rand.choice([-1, -1, 0, 1, 2])
    if rand.random() < 0.5 and hay:
        old = rand.choice(hay)
    return ["replace", hexed(hay), hexed(old), hexed(new), str(most)], hexed(hay.replace(old, new, most))


def case_pad():
    s, width, fill = rand.choice(["", "+", "-", "a\tb\r\t", "\t\n"]) + text(10), rand.randrange(20), rand.choice("a \xe9\u20ac\U0001f600")
    expected = [s.ljust(width, fill), s.rjust(width, fill), s.center(width, fill), s.zfill(width), s.expandtabs(width), s.join([s, fill])]
    return ["pad", hexed(s), str(width), str(ord(fill))], ",".join(map(hexed, expected))


CODECS = ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "latin-1", "ascii"]


def case_decode():
    codec = rand.choice(CODECS)
    data = text(5).encode(codec, "replace") + rand.randbytes(rand.randrange(4)) * rand.randrange(2)
    data += rand.choice(["", "\u20ac", "\U0001f600"]).encode(codec, "replace")[: rand.randrange(5)]
    if rand.random() < 0.3:
        data = bytes(rand.choice(b"\x00\x61\x80\xbf\xc3\xe2\x82\xed\xa0\xf0\x9f\xf4\x90\xd8\xdc\x10") for _ in range(rand.randrange(6)))
    import codecs

    last = rand.random() < 0.7
    try:
        decode = {"latin-1": codecs.latin_1_decode, "ascii": codecs.ascii_decode}.get(codec)
        decode = decode or getattr(codecs, codec.replace("-", "_") + "_decode")
        out, end = decode(data, "strict") if codec in ("latin-1", "ascii") else decode(data, "strict", last)
        expected = f"{hexed(out)} {end}"
    except UnicodeDecodeError as error:
        expected = f"!{error.start} {error.end} {error.reason}"
    return ["decode", codec, data.hex(), str(int(last))], expected


def case_encode():
    codec, s = rand.choice(CODECS), text(8)
    try:
        expected = s.encode(codec).hex()
    except UnicodeEncodeError as error:
        expected = f"!{error.start} {error.end} {error.reason}"
    return ["encode", codec, hexed(s)], expected


def case_int_parse():
    pieces = ["0", "1", "7", "9", "_", "a", "f", "z", "0x", "0b", "0o", "0X", "+", "-", " ", "\u0661", "\u2003", "\n", "\x1c"]
    s = "".join(rand.choice(pieces) for _ in range(rand.randrange(7)))
    if rand.random() < 0.3:
        s = str(big())
    if rand.random() < 0.02:
        s = rand.choice(["", "-", "_", " "]) + rand.choice("019") * rand.randrange(4290, 4310) + rand.choice(["", "_", "x", " ", "_1"])
    base = rand.choice([0, 10, 10, 10, 16, 8, 2, 36, 1, 37, 7])

    def show(value):
        sys.set_int_max_str_digits(0)
        shown = str(value)
        sys.set_int_max_str_digits(4300)
        return shown

    return ["int_parse", hexed(s), str(base)], raised(lambda: int(s, base), show)


def radix(value, base):
    digits, size = "", abs(value)
    while size:
        size, digit = divmod(size, base)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return ("-" if value < 0 else "") + (digits or "0")


def case_int():
    a, b = big(), big()
    expected = [
        attempt(lambda: a // b),
        attempt(lambda: a % b),
        attempt(lambda: divmod(a, b), lambda pair: f"{pair[0]} {pair[1]}"),
        a & b,
        a | b,
        a ^ b,
        ~a,
        math.gcd(a, b),
        math.lcm(a, b),
        attempt(lambda: math.isqrt(a)),
        a.bit_length(),
        a.bit_count(),
        hash(a),
        attempt(lambda: a / b, bits),
        attempt(lambda: float(a), bits),
        " ".join(radix(a, base) for base in (2, 8, 16, 36, 7)),
    ]
    return ["int", str(a), str(b)], ",".join(map(str, expected))


def case_int_small():
    a, b, c = big(), rand.randrange(-3, 60), big()
    if abs(a).bit_length() * abs(b) > 10000:
        b = 3
    expected = [
        "ValueError: negative exponent" if b < 0 else str(a**b),
        attempt(lambda: a << b),
        attempt(lambda: a >> b),
        attempt(lambda: pow(a, b, c)),
        round(c, -max(b, 0)),
    ]
    return ["int_small", str(a), str(b), str(c)], ",".join(map(str, expected))


def case_int_bytes():
    a, length, order, signed = big(), rand.randrange(12), rand.choice(["big", "little"]), rand.random() < 0.5
    if rand.random() < 0.5:
        a = rand.choice([-1, 1]) * ((1 << 8 * length >> 1) + rand.randrange(-2, 2))
    show = lambda data: f"{data.hex()} {int.from_bytes(data, order, signed=signed)}"
    return ["int_bytes", str(a), str(length), order, str(int(signed))], raised(lambda: a.to_bytes(length, order, signed=signed), show)


def case_float_parse():
    pieces = ["0", "1", "5", "9", ".", "e", "E", "_", "+", "-", "inf", "nan", "infinity", " ", "\u0661", "\u2003", "x", "\n"]
    s = "".join(rand.choice(pieces) for _ in range(rand.randrange(7)))
    kind = rand.random()
    if kind < 0.2:
        s = repr(real())
    elif kind < 0.4:
        s = f"{rand.randrange(10**25)}.{rand.randrange(10**10)}e{rand.randrange(-340, 300)}"
    return ["float_parse", hexed(s)], raised(lambda: float(s), bits)


def case_fromhex():
    s = rand.choice(["", " ", "-", "+"]) + rand.choice(["", "0x", "0X"])
    s += "".join(rand.choice("018fF.") for _ in range(rand.randrange(22)))
    s += rand.choice(["", "p", "p0", "P+3", "p-1074", "p-1100", "p1020", "p99999999999999999999", "p-999", "p9 "])
    if rand.random() < 0.2:
        s = real().hex() + rand.choice(["", "\n", "x"])
    return ["fromhex", hexed(s)], raised(lambda: float.fromhex(s), bits)


def case_float():
    x = real()
    expected = [
        repr(x),
        x.hex(),
        attempt(x.as_integer_ratio, lambda pair: f"{pair[0]} {pair[1]}"),
        attempt(lambda: int(x)),
        attempt(lambda: math.floor(x)),
        attempt(lambda: math.ceil(x)),
        attempt(lambda: round(x)),
        "nan" if x != x else hash(x),
    ]
    return ["float", rawbits(x)], ",".join(map(str, expected))


def case_round():
    x, digits = real(), rand.choice([0, 1, 2, 3, -1, -2, -3, rand.randrange(-330, 330)])
    return ["round", rawbits(x), str(digits)], raised(lambda: round(x, digits), bits)


def case_float_pair():
    a, b = real(), rand.choice([real(), float(rand.randrange(-5, 5)), 0.5])

    def power():
        if a < 0 and math.isfinite(a) and math.isfinite(b) and not b.is_integer():
            return "complex"
        value = a**b
        return "complex" if isinstance(value, complex) else bits(value)

    expected = [
        attempt(lambda: a // b, bits),
        attempt(lambda: a % b, bits),
        attempt(lambda: divmod(a, b), lambda pair: f"{bits(pair[0])} {bits(pair[1])}"),
        attempt(power),
        repr(complex(a, b)),
        "nan" if a != a or b != b else hash(complex(a, b)),
    ]
    return ["float_pair", rawbits(a), rawbits(b)], ",".join(map(str, expected))


def case_compare():
    a, x = big(), real()
    if rand.random() < 0.6 and abs(a) < 10**300:
        x = float(a)
        a += rand.randrange(-1, 2)
    expected = "nan" if x != x else str((a > x) - (a < x))
    return ["compare", str(a), rawbits(x)], expected


def spec():
    out = ""
    if rand.random() < 0.3:
        out += rand.choice(["", "*", "0", "\u20ac", "\ud800", "{"]) + rand.choice("<>^=")
    out += rand.choice(["", "", "", "+", "-", " "]) + rand.choice(["", "", "", "", "z"]) + rand.choice(["", "", "#"])
    out += rand.choice(["", "", "0"]) + rand.choice(["", "", "5", "10", "20", "31", "\u0663"])
    out += rand.choice(["", "", "", ",", "_", ",_", "_,", ",,"])
    out += rand.choice(["", "", "", ".0", ".1", ".3", ".10", ".25", ".", ".,", "._", ".5_", ".7,", ".4,_", ".4_,"])
    out += rand.choice(["", "", "d", "f", "e", "g", "n", "%", "x", "X", "b", "o", "c", "s", "F", "E", "G", "f", "e", "g", "y", "\u20ac", "\0", "\x7f", "dd", ">"])
    return out


def case_format():
    s = spec()
    kind = rand.choice(["str", "int", "int", "float", "float", "complex"])
    if kind == "str":
        value, shown = text(), None
        shown = hexed(value)
    elif kind == "int":
        value = rand.choice([big(), rand.randrange(-1000, 10**6)])
        shown = str(value)
    elif kind == "float":
        value = real()
        shown = rawbits(value)
    else:
        real_part, imag = real(), real()
        value, shown = complex(real_part, imag), f"{rawbits(real_part)} {rawbits(imag)}"
    if not s:
        s = ">3"
    return ["format", kind, shown, hexed(s)], raised(lambda: format(value, s), hexed)


def case_percent():
    out = rand.choice(["", "a", "%%", "\u20ac"]) + "%"
    out += "".join(rand.choice("-+ #0") for _ in range(rand.randrange(3)))
    out += rand.choice(["", "", "5", "12", "1"]) + rand.choice(["", "", ".", ".0", ".3", ".8"]) + rand.choice(["", "", "", "l", "h", "L", "ll"])
    out += rand.choice("diouxXeEfFgGcrsa") if rand.random() < 0.95 else rand.choice("b%y\u20ac\x01\x7f(")
    out += rand.choice(["", "", "", "z", "%", "%%", "%d", "\U0001f600"])
    kind = rand.choice(["str", "int", "float"])
    if kind == "str":
        value = text(5)
        shown = hexed(value)
    elif kind == "int":
        value = rand.choice([rand.randrange(-300, 10**6), rand.getrandbits(100), rand.randrange(0x110000)])
        shown = str(value)
    else:
        value = real()
        while not math.isfinite(value) and any(c in out for c in "diu"):
            value = real()
        shown = rawbits(value)
    return ["percent", kind, shown, hexed(out)], raised(lambda: out % (value,), hexed)


def case_strformat():
    s = "".join(rand.choice("{}{}{}[]!:ra.0\u20ac") for _ in range(rand.randrange(12)))
    if rand.random() < 0.5:
        s = "x{" + s.replace("{", "") + rand.choice(["}", "}}", ":{}}", "!r}", "!r:>{}}"])

    def show(chunks):
        out = []
        for literal, name, form, conversion in chunks:
            if name is None:
                out.append(f"{hexed(literal)}/None")
            else:
                conversion = "None" if conversion is None else str(ord(conversion))
                out.append(f"{hexed(literal)}/{hexed(name)}/{hexed(form)}/{conversion}")
        return ",".join(out)

    return ["strformat", hexed(s)], raised(lambda: list(_string.formatter_parser(s)), show)


def case_field_name():
    s = "".join(rand.choice(["a", "b", "0", "12", ".", "[", "]", "\u0661", "99999999999999999999"]) for _ in range(rand.randrange(8)))

    def show(pair):
        first, rest = pair
        typed = lambda value: f"{type(value).__name__}:{hexed(value) if isinstance(value, str) else value}"
        return ",".join([typed(first)] + [f"{bool(is_attribute)}:{typed(value)}" for is_attribute, value in rest])

    return ["field_name", hexed(s)], raised(lambda: _string.formatter_field_name_split(s), show)


def pieces_of(source, answer):
    if not answer:
        return []
    pairs = [piece.split("-") for piece in answer.split(",")]
    return [source[int(start) : int(end)] for start, end in pairs]


def agree(fields, answer, expected):
    if fields[0] in ("split", "lines"):
        source, first, second = expected
        a, b = answer.split(";")
        return pieces_of(source, a) == first and pieces_of(source, b) == second
    return answer == expected


def code_points():
    answer = subprocess.run([ORACLE], input="codepoints\n", capture_output=True, text=True, check=True).stdout.splitlines()
    breaks = {code for code in range(0x110000) if len((chr(code) + "a").splitlines()) == 2}
    wrong = 0
    for code in range(0x110000):
        c = chr(code)
        title = unicodedata.category(c) == "Lt"
        flags = [
            c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isalnum(), c.islower(), c.isupper(), title,
            c.isspace(), c.isprintable(), c.isidentifier(), ("a" + c).isidentifier(), code in breaks,
        ]  # fmt: skip
        numeric = unicodedata.numeric(c, None)
        values = [unicodedata.decimal(c, -1), unicodedata.digit(c, -1), "-1" if numeric is None else bits(numeric)]
        maps = map(hexed, [c.upper(), c.lower(), c.title(), c.casefold()])
        expected = " ".join(["".join(str(int(flag)) for flag in flags), *maps, *map(str, values)])
        if answer[code] != expected:
            wrong += 1
            if wrong < 20:
                print(f"U+{code:04X}: {answer[code]} is not {expected}")
    return wrong


def decoded(field):
    try:
        return bytes.fromhex(field).decode("utf-8", "surrogatepass")
    except ValueError:
        return field


def main():
    if os.environ.get("PYTHONHASHSEED") != "0":
        sys.exit("PYTHONHASHSEED must be 0: the hashes are compared")
    wrong = code_points()
    print(f"all code points: {wrong} differences")
    makers = [maker for name, maker in globals().items() if name.startswith("case_")]
    cases = [maker() for maker in makers for _ in range(CASES)]
    question = "\n".join("\t".join(fields) for fields, _ in cases) + "\n"
    sys.set_int_max_str_digits(0)
    done = subprocess.run([ORACLE], input=question, capture_output=True, text=True)
    answers = done.stdout.split("\n")
    if done.returncode:
        print(done.stderr[-2000:])
        at = len(answers) - 1
        print("failed at or after", cases[at])
    shown = {}
    for (fields, expected), answer in zip(cases, answers):
        if not agree(fields, answer, expected):
            wrong += 1
            shown[fields[0]] = shown.get(fields[0], 0) + 1
            if shown[fields[0]] <= 5:
                print(f"{fields} {[decoded(field) for field in fields]!a}\n   ours:   {answer!a}\n   theirs: {expected!a}")
    print(f"{len(cases)} cases, seed {SEED}: {wrong} differences", shown)
    sys.exit(wrong > 0 or done.returncode != 0)


main()
