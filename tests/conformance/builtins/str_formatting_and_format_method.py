print(
    "{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{x} {y!r} {0}".format(1, x=2, y="s"), "{{}} {{{}}}".format(1)
)
print(
    "{:>5}|{:<5}|{:^5}|{:*^7}|{:.2}|{:5.1}|{!r:>6}|{!s:<4}|{!a}".format("a", "b", "c", "d", "long", "xyz", "r", 5, "é")
)


class O:
    attr = "A"
    items = {"k": [10, 20]}

    def __getitem__(self, k):
        return f"item {k!r}"

    def __format__(self, s):
        return f"<{s}>"


o = O()
print(
    "{0.attr} {0.items[k][1]} {0[5]} {0[key]} {0[-1]} {0:any {1}}".format(o, "nested"),
    "{:{}{}}".format("x", ">", 5),
    "{0:{w}.{p}f}".format(3.14159, w=8, p=2),
)
print(
    "{a[0]}{a[1]}".format(a="xy"),
    "{a.b.c}".format(a=type("T", (), {"b": type("U", (), {"c": 1})})),
    "{[a]}".format({"a": 1}),
    "{.real}".format(5),
)
print(
    "{a}-{b}".format_map({"a": 1, "b": 2}),
    "{x}".format_map(type("D", (dict,), {"__missing__": lambda s, k: f"no {k}"})()),
)
for bad in (
    "{",
    "}",
    "{}}",
    "{!}",
    "{!x}",
    "{!r",
    "{0!rr}",
    "{:",
    "{0.}",
    "{0[}",
    "{0[]}",
    "{a b}",
    "{} {0}",
    "{0} {}",
    "{5}",
    "{name}",
    "{0.nope}",
    "{0[9]}",
    "{:d}",
    "{:{:{}}}",
    "{!r:{",
    "{0!}",
    "{ }",
    "{-1}",
    "{0x}",
):
    try:
        print(repr(bad), bad.format("s", "t"))
    except Exception as e:
        print(repr(bad), type(e).__name__, e)
for spec in ("5", "<5", "*^7", ".2", "5.1", "s", "d", "+", "=5", ",", "05", "<05", "#", "x", "5x", "!", " ", "é^9"):
    try:
        print(repr(spec), repr(format("ab", spec)))
    except ValueError as e:
        print(repr(spec), e)
print(
    format(True, "d"),
    format(True),
    format(None),
    format([1]),
    f"{True:5}|{True:<7}|{None!s:>6}|",
    format(1 + 2j, ".1f"),
    format(3j),
    format(1.5 + 0j, ">12"),
    "{:c}".format(9731),
)
for x, s in ((None, "5"), ([], "x"), ({}, "d"), (object, "s"), (1j, "d"), (1j, "010"), (1j, "=")):
    try:
        print(format(x, s))
    except (TypeError, ValueError) as e:
        print(e)
