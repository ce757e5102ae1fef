"""ljust, rjust, center and zfill: odd widths, every width of character, signs, subclasses and refusals."""

for width in range(-1, 8):
    print(width, [repr("abc".ljust(width)), repr("abc".rjust(width, "*")), repr("abc".center(width, ".")), repr("abc".zfill(width))])
for width in range(5, 10):
    print("ab".center(width, "-"), "abc".center(width, "-"))
for fill in ("\x00", "\xff", "\u20ac", "\U0001f600", "\ud800"):
    for text in ("", "a", "\xe9", "\u0416", "\U0001f40d"):
        print(ascii(text.ljust(3, fill)), ascii(text.rjust(2, fill)), ascii(text.center(4, fill)))
for text in ("", "+", "-", "42", "-42", "+4.5", "--1", "\u22127", "\u0665", "+\U0001f600", " 7"):
    print(ascii(text.zfill(5)), ascii(text.zfill(len(text))), ascii(text.zfill(0)))


class Name(str):
    pass


n = Name("ab")
print([type(x).__name__ for x in (n.ljust(1), n.ljust(5), n.center(2), n.zfill(2), n.zfill(3))])
s = "same"
print(s.ljust(2) is s, s.zfill(4) is s, s.center(-5) is s)


class Width:
    def __index__(self):
        print("asked")
        return 4


print(repr("a".rjust(Width())), "7".zfill(Width()))
for call in (lambda: "a".ljust(), lambda: "a".ljust("5"), lambda: "a".ljust(5, ""), lambda: "a".ljust(5, "ab"),
             lambda: "a".ljust(5, 7), lambda: "a".center(5, b"x"), lambda: "a".zfill(2.0), lambda: "a".zfill(),
             lambda: "a".rjust(10**30), lambda: "a".rjust(5, fillchar="x"), lambda: "a".ljust(2**62)):
    try:
        print(call())
    except (TypeError, OverflowError, MemoryError) as e:
        print(type(e).__name__, e)
table = [("name", "count"), ("caf\u00e9", 3), ("\u65e5\u672c", 12345)]
for name, count in table:
    print(name.ljust(8, ".") + str(count).rjust(7))
