s = "aé€😀"
for enc in (
    "utf-8",
    "UTF8",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "latin-1",
    "ascii",
    "cp1252",
    "iso-8859-15",
    "utf-8-sig",
    "utf-7",
):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"):
        try:
            b = s.encode(enc, errors)
            print(enc, errors, b)
            if errors == "strict":
                print("  back", b.decode(enc) == s)
                break
        except UnicodeEncodeError as e:
            print(enc, errors, e)
for data in (
    b"\xff",
    b"abc\xe9",
    b"\xe2\x82",
    b"\xf0\x9f\x98\x80",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xf5\x80\x80\x80",
    b"a\x80b",
):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            print(data, errors, ascii(data.decode("utf-8", errors)))
        except UnicodeDecodeError as e:
            print(data, errors, e)
print(
    ascii("\ud800"),
    len("\ud800"),
    "\ud83d\ude00" == "😀",
    b"\xed\xa0\x80".decode("utf-8", "surrogatepass") == "\ud800",
    "\udcff".encode("utf-8", "surrogateescape"),
    "\ud800".encode("utf-8", "replace"),
)
for f in (
    lambda: "\ud800".encode(),
    lambda: "a".encode("nope"),
    lambda: b"a".decode("nope"),
    lambda: "é".encode("utf-8", "nope"),
    lambda: "é".encode("ascii", "nope"),
    lambda: str(b"a", "utf-8", 5),
    lambda: bytes("é", "ascii"),
    lambda: b"a".decode(5),
    lambda: "a".encode(None),
    lambda: "a\0".encode("a\0b"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(
    str(b"ab"),
    str(b"ab", "ascii"),
    str(b"\xe9", "latin-1"),
    str(object=b"x", encoding="utf-8"),
    bytes("é", "utf-8"),
    bytearray("é", "utf-16-le"),
    str(bytearray(b"q"), "ascii"),
    str(memoryview(b"mv"), "ascii"),
)
