s = "a\u0300\u200d👨‍👩‍👧🏳️\u202e"
print(len(s), [hex(ord(c)) for c in s], ascii(s), s.encode().hex())
print(
    "\ud800" == "\ud800",
    len("\ud83d\ude00"),
    "\ud83d" in "\ud83d\ude00",
    ascii("\ud83d\ude00"),
    "\U0001f600" == "\ud83d\ude00",
)
print(
    "ﬀ".upper(),
    "ﬀ".casefold(),
    "ß".casefold() == "SS".casefold(),
    "ς".upper(),
    "Σ".lower(),
    "ΑΣ".lower(),
    "ΑΣ Β".lower(),
    "ı".upper(),
    "İ".lower() == "i̇",
    "ŉ".upper(),
    "ᾳ".upper(),
    "ᾳ".title(),
)
print(
    "١٢٣".isdigit(),
    int("١٢٣"),
    "²".isdigit(),
    "²".isdecimal(),
    "½".isnumeric(),
    "Ⅻ".isnumeric(),
    "一".isnumeric(),
    "\u2003".isspace(),
    "\u200b".isspace(),
    "\x1c".isspace(),
    "\x85".isspace(),
    "\ufeff".isspace(),
)
for f in (
    lambda: int("²"),
    lambda: int("½"),
    lambda: float("１.５"),
    lambda: int("１２"),
    lambda: "é".encode("ascii"),
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: "\N{BULLET}",
    lambda: ord("👨‍👩"),
    lambda: "a\u0301" == "á",
):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))
print([c.isidentifier() for c in ("é", "a\u0301", "1", "_", "℘", "·", "a·", "", "if", "𝐱", "א", "🎉")])
print(
    [ascii(c) for c in "a\x1cb\x1dc\x85d\u2028e\u2029f\x0bg\x0ch".splitlines()],
    "a\x1cb\u2003c\x85d".split(),
    " \u2003x\u3000".strip() == "x",
)
print(
    sorted(["z", "é", "a", "É", "😀", "\uffff"]),
    max("aé😀"),
    "é".center(5, "–"),
    "日本".ljust(4, "・"),
    f"{'日本':>5}|",
    f"{'é':é^5}",
    "%5s|" % "é",
)
print(
    "aaé".count("a"),
    "éaé".rfind("é"),
    "aé😀aé".split("😀"),
    "é😀".replace("é", "e"),
    "xé".translate({0xE9: "e"}),
    "é" * 3,
    "aé"[::-1],
    "😀é"[0],
    "a😀"[1:],
    "aé" + "b",
    "".join(["é", "😀", "a"]),
)
mixed = "".join(chr(c) for c in (65, 233, 8364, 128512))
for a in mixed:
    for b in mixed:
        assert (a + b)[0] == a and (a + b)[1] == b and (a + b).index(b) in (0, 1) and (a < b) == (ord(a) < ord(b))
print(
    mixed,
    hash(mixed) == hash("A" + "é" + "€" + "😀"),
    {mixed: 1}["Aé€😀"],
    mixed[:2] == "Aé",
    hash("Aé€😀"[:1]) == hash("A"),
)
print(
    repr("\u0378"),
    repr("\u00ad"),
    repr("\u061c"),
    repr("\ue000"),
    repr("\U000e0001"),
    repr("\u3000"),
    repr("\xa0"),
    "\u0378".isprintable(),
    " ".isprintable(),
)
