words = [
    "Hello World",
    "ßtraße",
    "ǅ",
    "ﬁ",
    "İ",
    "ΑΣ",
    "they're",
    "a1b2",
    "",
    "É",
    "ŉ",
    "𝐀",
    "1st place",
    "ÀÉ",
    "ὈΔΥΣΣΕΎΣ",
]
for w in words:
    print(
        ascii(w),
        ascii(w.upper()),
        ascii(w.lower()),
        ascii(w.title()),
        ascii(w.capitalize()),
        ascii(w.swapcase()),
        ascii(w.casefold()),
    )
tests = "isalpha isalnum isdigit isdecimal isnumeric isspace isupper islower istitle isidentifier isprintable isascii".split()
for s in (
    "abc",
    "Abc",
    "ABC",
    "123",
    "²",
    "½",
    "٣",
    "a1",
    " ",
    "\t\n",
    "",
    "_x",
    "1x",
    "A B",
    "Ab Cd",
    "é",
    "\x00",
    "\u200b",
    "x\n",
    "class",
    "Ⅷ",
    "ǅ",
    "中文",
    "a b",
    "A1",
    "\xa0",
    "𝟘",
):
    print(ascii(s), [t for t in tests if getattr(s, t)()])
print(
    "abc".center(9),
    "abc".center(9, "*"),
    "ab".center(5, "-"),
    "abc".ljust(5) + "|",
    "abc".rjust(5, "."),
    "abc".zfill(6),
    "-5".zfill(5),
    "+x".zfill(4),
    "".zfill(2),
    "abc".center(2),
    "a\tb\tc".expandtabs(),
    "a\tbb\tc".expandtabs(4),
    "\t".expandtabs(0) + "|",
    "ab\n\tc".expandtabs(2),
)
table = str.maketrans("abc", "xyz", "d")
print(
    "abcd".translate(table),
    "abc".translate({97: None, 98: "BB", 99: 67}),
    str.maketrans({"a": "1", 98: None}),
    "hello".translate({ord("l"): "L"}),
    "ab".translate([0] * 97 + ["from list", None]),
)
for f in (
    lambda: "a".center("x"),
    lambda: "a".center(5, "ab"),
    lambda: "a".zfill("x"),
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans("a"),
    lambda: str.maketrans({"ab": 1}),
    lambda: "a".translate({97: 0x110000}),
    lambda: "a".translate(5),
    lambda: "a".ljust(3, 5),
    lambda: str.maketrans({1.5: "a"}),
    lambda: "a".expandtabs("x"),
    lambda: "a".upper(1),
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
