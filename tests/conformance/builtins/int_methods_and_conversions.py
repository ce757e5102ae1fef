print(
    (0).bit_length(),
    (255).bit_length(),
    (-256).bit_length(),
    (2**100).bit_length(),
    (255).bit_count(),
    (-7).bit_count(),
    (2**100 - 1).bit_count(),
)
print(
    (1000).to_bytes(2),
    (1000).to_bytes(3, "little"),
    (-2).to_bytes(2, signed=True),
    (0).to_bytes(),
    (2**70).to_bytes(10, "big"),
)
print(
    int.from_bytes(b"\x03\xe8"),
    int.from_bytes(b"\x03\xe8", "little"),
    int.from_bytes(b"\xff\xfe", signed=True),
    int.from_bytes([1, 0]),
    int.from_bytes(b""),
    int.from_bytes(b"\xff" * 12),
)
print(
    (5).as_integer_ratio(),
    (5).conjugate(),
    (5).real,
    (5).imag,
    (5).numerator,
    (5).denominator,
    (5).is_integer(),
    (7).__index__(),
)
print(
    int(),
    int("42"),
    int(" -42\n"),
    int("+1_000"),
    int("0x1f", 16),
    int("0x1f", 0),
    int("0b101", 0),
    int("0o17", 0),
    int("z", 36),
    int("11", 2),
    int("-ff", 16),
    int(3.99),
    int(-3.99),
    int(True),
    int("٣"),
    int(b"12"),
    int(bytearray(b"7")),
    int(1e20),
    int("9" * 30),
)
print(
    bin(10), bin(-10), oct(64), hex(255), hex(-255), bin(0), hex(2**70), f"{2**70:_}", format(255, "#x"), str(-(2**80))
)
print(
    round(1234, -2),
    round(1250, -2),
    round(1350, -2),
    round(-15, -1),
    round(25, -1),
    round(5),
    round(5, 3),
    round(10**20 + 5 * 10**9, -10),
)
print(
    int.__add__(1, 2),
    (1).__add__(1.5),
    (5).__divmod__(3),
    (2).__pow__(3, 5),
    (5).__rsub__(3),
    (1).__lt__(2),
    hash(5),
    hash(-1),
    hash(-2),
    hash(2**61 - 1),
    hash(2**61),
    hash(-(2**61)),
    hash(2**200),
)
print(
    True + True,
    True * 5,
    True & 3,
    True | False,
    True ^ True,
    ~5,
    -True,
    type(True & False).__name__,
    type(True & 1).__name__,
    bool(5),
    bool(""),
    True == 1,
    isinstance(True, int),
    int(False),
)
for f in (
    lambda: int("abc"),
    lambda: int(""),
    lambda: int("1.5"),
    lambda: int("1__0"),
    lambda: int("_1"),
    lambda: int("0x1f"),
    lambda: int("8", 8),
    lambda: int("12", 1),
    lambda: int("1", 37),
    lambda: int(12, 10),
    lambda: int(float("nan")),
    lambda: int(float("inf")),
    lambda: int("012", 0),
    lambda: int(None),
    lambda: int("1", "x"),
    lambda: int(b"\xff"),
    lambda: (256).to_bytes(1),
    lambda: (-1).to_bytes(1),
    lambda: (1).to_bytes(-1),
    lambda: (1).to_bytes(1, "middle"),
    lambda: int.from_bytes([256]),
    lambda: int.from_bytes("ab"),
    lambda: int("१२x"),
    lambda: int("1" * 5 + "\0"),
    lambda: round(5, "x"),
    lambda: int(1j),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class I(int):
    def __repr__(self):
        return "I!"


print(
    I(5),
    str(I(5)),
    I(5) + 1,
    type(I(5) + 1).__name__,
    int(I(5)),
    type(int(I(5))).__name__,
    f"{I(5)}",
    f"{I(5):d}",
    "%d" % I(5),
    [I(5)],
)
