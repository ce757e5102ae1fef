s = "héllo😀"
print(
    s[0],
    s[1],
    s[-1],
    s[5] == "😀",
    len(s),
    s[1:4],
    s[::-1],
    s[::2],
    s[-3:],
    s[10:],
    s[:-10],
    s[2:1],
    s[5:0:-2],
    s * 2,
    "-" * 0,
    "ab" * -1,
    3 * "x",
)
print(
    "a" + "é" + "😀",
    "ab",
    "abc" < "abd",
    "a" < "B",
    "" < "a",
    "é" > "e",
    "a" == "a",
    "a" != "b",
    "10" < "9",
    "abc" <= "abc",
    "😀" > "\uffff",
    max("hello"),
    min("hello"),
    sorted("hello"),
)
for f in (
    lambda: s[10],
    lambda: s[-10],
    lambda: s["a"],
    lambda: s[1.0],
    lambda: s[None],
    lambda: s[1, 2],
    lambda: s + 1,
    lambda: 1 + s,
    lambda: s * "a",
    lambda: s < 1,
    lambda: s - "h",
    lambda: s[::0],
    lambda: s.__setitem__(0, "a"),
    lambda: len(5),
    lambda: "a" * (1 << 70),
    lambda: s + None,
    lambda: s + b"b",
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s[0] = "H"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
t = s
t += "!"
print(s, t, hash("abc") == hash("ab" + "c"), {"k": 1}["k"])
print(
    [c for c in "añ"],
    list("ab"),
    tuple("xy"),
    set("aa"),
    "".join(reversed("abc")),
    [ord(c) for c in "aé😀"],
    chr(128512),
    chr(0x10FFFF).encode(),
    ord("é"),
)
print(
    repr("a'b"),
    repr('a"b'),
    repr("a'\"b"),
    repr("\n\t\\\x00\x7f\xad"),
    repr("é😀\u200b\ue000"),
    ascii("é😀"),
    "\x41\u0041\U00000041\N{LATIN CAPITAL LETTER A}\101",
)
big = "ab" * 100000
print(
    len(big),
    big.count("ab"),
    big[99999:100003],
    big.find("ba", 150000),
    len(big + "é"),
    (big + "é")[-1],
    big == "ab" * 100000,
)
acc = ""
for i in range(2000):
    acc += chr(97 + i % 26)
print(len(acc), acc[:30], acc[-5:])
other = acc
acc += "z"
print(len(other), len(acc))


class S(str):
    def __getitem__(self, i):
        return "sub" + str.__getitem__(self, i)

    def __len__(self):
        return 99

    def __eq__(self, o):
        return True

    __hash__ = str.__hash__


x = S("abc")
print(
    x[0],
    len(x),
    x == "zzz",
    x.upper(),
    type(x.upper()).__name__,
    x + "d",
    str.__len__(x),
    list(x),
    "".join([x]),
    x[0:2],
)
