"""`c in text` and `c not in text` for characters and texts of every width, in every kind of place."""

VOWELS = "aeiou"


def kinds(text):
    found = []
    i = 0
    while i < len(text):
        c = text[i]
        if c in VOWELS:
            found.append("vowel")
        elif c in "+-0123456789.eE":
            found.append("number")
        elif c not in " \n\t":
            found.append("other")
        else:
            found.append("space")
        i += 1
    return found


print(kinds("a-1 z\te\u00e9\u20ac\U0001f600"))

texts = ["", "a", "abc", "\u00e9a", "\u20acuro", "\U0001f600!", "x" * 40 + "y", "\ud800z", "a\0b"]
needles = ["", "a", "y", "\u00e9", "\u20ac", "\U0001f600", "\ud800", "\0", "ab", "bc", "xy", "euro"]
for t in texts:
    print(ascii(t[:6]), [n for n in range(len(needles)) if needles[n] in t], sum(n not in t for n in needles))


def last_use(a, b):
    # Both operands are temporaries here.
    return a[0] in b[1:] if a else a[:0] in b[:0]


print(last_use("b", "abc"), last_use("a", "abc"), last_use("", "abc"))
single = "q"
print(single in single, single not in single, single in (single,), "q" in {"q": 1})


class Text(str):
    def __contains__(self, other):
        return other == "magic"


class Character(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


print("a" in Text("abc"), "magic" in Text("abc"), Character("z") in "abc", "z" in [Character("q")])
for left, right in ((1, "abc"), (b"a", "abc"), (None, "abc"), ("a", 5), ("a", b"abc"), ([], "")):
    try:
        if left in right:
            print("in")
    except TypeError as e:
        print(e)
while (c := VOWELS[len(VOWELS) - 1]) in VOWELS:
    VOWELS = VOWELS[:-1]
    if not VOWELS:
        break
print(c, [ch for ch in "hello world" if ch in "lo" and ch not in "o"])
