"""Texts that grow by concatenation, repetition, joins and formatting across widths of characters, compared with each other."""

PIECES = ["", "a", "bc", "\xe9", "\u20ac", "\U0001f600", "\0", "x" * 100]


def grown(order):
    text = ""
    for i in order:
        text += PIECES[i]
    return text


def joined(order):
    return "".join(PIECES[i] for i in order)


def formatted(order):
    return ("{}" * len(order)).format(*(PIECES[i] for i in order))


def percent(order):
    return "%s" * len(order) % tuple(PIECES[i] for i in order)


orders = [[i, j, k] for i in range(8) for j in range(0, 8, 3) for k in (1, 4, 6)] + [[i % 8 for i in range(n)] for n in (0, 1, 20)]
for order in orders:
    texts = {f(order) for f in (grown, joined, formatted, percent)}
    assert len(texts) == 1, order
print(len(orders), sum(len(joined(o)) for o in orders))
wide = joined(range(8))
print([wide[i] for i in (0, 3, 4, 5, -1)] == ["a", "\xe9", "\u20ac", "\U0001f600", "x"], ascii(wide[:7]), len(wide))
narrow = wide.replace("\U0001f600", "").replace("\u20ac", "")
print(ascii(narrow[:5]), narrow.isascii(), narrow[3:].isascii(), narrow == "abc\xe9\0" + "x" * 100, hash(narrow) == hash("".join(list(narrow))))
lines = []
for n in range(5):
    line = f"{n}" * n
    line += "|"
    line *= 2
    lines.append(line)
print(lines, "\n".join(lines).count("|"))
t = s = "shared"
t += " changed"
print(s, t, s is not t)
acc = ""
for i in range(1000):
    acc = acc + chr(97 + i % 26) if i % 2 else chr(65 + i % 26) + acc
print(len(acc), acc[:5], acc[-5:], acc[498:502])


class Sub(str):
    def __add__(self, other):
        return "added " + other

    def __radd__(self, other):
        return "radded " + other


x = Sub("s")
y = "p"
y += x
x += "q"
print(x, y, type("".join([Sub("one")])).__name__, type(Sub("a") * 1).__name__, Sub("a") % ())
for wrong in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + b"b", lambda: "".join(["a", 1]), lambda: "a" * "b", lambda: "a" * 1.5, lambda: "-".join(5), lambda: "a" * -1):
    try:
        print(repr(wrong()))
    except TypeError as e:
        print(e)
