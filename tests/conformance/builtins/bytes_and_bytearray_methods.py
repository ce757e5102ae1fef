b = b"hello world"
print(
    b[0],
    b[-1],
    b[1:4],
    b[::-1],
    len(b),
    b + b"!",
    b * 2,
    104 in b,
    b"lo" in b,
    b.find(b"o"),
    b.find(111),
    b.rfind(b"o"),
    b.count(b"l"),
    b.index(b"w"),
    b.replace(b"l", b"L"),
    b.upper(),
    b.title(),
    b.split(),
    b.partition(b" "),
    b.startswith(b"he"),
    b.endswith((b"x", b"d")),
)
print(
    bytes(3),
    bytes([1, 2, 255]),
    bytes(b"x"),
    bytes("é", "utf-8"),
    bytes(range(3)),
    bytes(bytearray(b"q")),
    bytes(),
    b"".join([b"a", bytearray(b"b")]),
    bytes.fromhex("00 ff 7F"),
    b"\x00\xff".hex(),
    b"\x00\xff\x10".hex(":"),
    b"abcdef".hex("-", 2),
    b"a,b".split(b","),
    b" x ".strip(),
    b"xax".strip(b"x"),
)
print(
    b"abc".center(7, b"-"),
    b"5".zfill(3),
    b"a\tb".expandtabs(4),
    b"aB1".swapcase(),
    b"ab".isalpha(),
    b"12".isdigit(),
    b" ".isspace(),
    b"Ab".istitle(),
    b"a\nb\r\nc".splitlines(),
    bytes.maketrans(b"ab", b"xy")[97:99],
    b"abc".translate(bytes.maketrans(b"ab", b"xy"), b"c"),
    b"abc".translate(None, b"b"),
    b"pre-x".removeprefix(b"pre-"),
)
a = bytearray(b"hello")
a[0] = 72
a[1:3] = b"EEE"
a.append(33)
a.extend([63, 64])
a += b"x"
print(a, a.pop(), a.pop(0), a)
a.insert(0, 90)
a.remove(33)
a.reverse()
del a[0]
del a[::2]
print(a, len(a), a * 2, a == bytes(a), a.copy() is a, bytearray(2), bytearray([1]), bytearray(b"ab").hex(), list(a))
a.clear()
print(
    a,
    bool(a),
    hash(b"ab") == hash(b"ab"),
    b"a" < b"b",
    b"" < b"a",
    b"a" == "a",
    b"a" == bytearray(b"a"),
    b"%d %s %b %r %a %c %x" % (1, b"s", b"b", "r", "é", 65, 255),
)
print(repr(b"'"), repr(b'"'), repr(b"\x00\n\t\\\x7f\xffA"), str(b"a"), f"{b'x'}", [b"q"])
m = memoryview(bytearray(b"abcdef"))
m[0] = 65
print(m[0], m[1:3].tobytes(), len(m), bytes(m), m.tolist()[:2], m.readonly, m.format, m.obj, m[::2].tobytes())
for f in (
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes("a"),
    lambda: bytes(1.5),
    lambda: b[20],
    lambda: b + "s",
    lambda: b.find("o"),
    lambda: "o" in b,
    lambda: 256 in b,
    lambda: b.join(["a"]),
    lambda: b.__setitem__(0, 1),
    lambda: bytearray(b"a").__setitem__(0, 256),
    lambda: bytearray(b"a").append("x"),
    lambda: bytearray().pop(),
    lambda: bytearray(b"a").remove(5),
    lambda: bytes.fromhex("0g"),
    lambda: bytes.fromhex("0"),
    lambda: b.index(b"zz"),
    lambda: hash(bytearray()),
    lambda: b < "a",
    lambda: b.split(""),
    lambda: bytes([1, "a"]),
    lambda: bytearray(b"a").__setitem__(slice(0, 1), 5),
    lambda: m.__setitem__(0, 300),
    lambda: bytes(5, "utf-8"),
    lambda: b.replace(b"a"),
    lambda: b.hex(5),
    lambda: bytes(-3),
    lambda: b.center(9, b"ab"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
