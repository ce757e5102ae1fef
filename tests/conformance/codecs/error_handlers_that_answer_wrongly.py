import codecs

answer = None
codecs.register_error("test.answer", lambda error: answer)


def attempt(function, *args):
    try:
        return ascii(function(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error} {getattr(error, '__notes__', '')}"


for answer in (None, (1, 2), ("a", 1, 2), ("a",), ["a", 1], ("a", "b"), ("a", 100), ("a", -100), (b"a", 1), ("\u20ac", 1), ("a", 10**30), ("", 1), (b"", 1), (bytearray(b"a"), 1)):
    print(ascii(answer))
    for encoding in ("ascii", "latin-1", "utf-8", "utf-16", "utf-32", "iso8859-15", "utf-16-le"):
        print("   encode", encoding, attempt("\udc80".encode, encoding, "test.answer"))
    for encoding, data in (("ascii", b"\xff"), ("utf-8", b"\xff"), ("utf-16", b"\xff"), ("utf-32", b"\xff"), ("utf-7", b"\xff"),
                           ("unicode-escape", b"\\u123g"), ("raw-unicode-escape", b"\\u123g"), ("cp1252", b"\x81")):
        print("   decode", encoding, attempt(data.decode, encoding, "test.answer"))

# Positions counted from the end.
for answer in (("<>", -1), ("<>", -2), (b"<>", -1)):
    print(ascii(answer), [attempt("\u20acyz".encode, encoding, "test.answer") for encoding in ("ascii", "latin-1", "iso8859-3")])
    print([attempt(b"\xffyz".decode, encoding, "test.answer") for encoding in ("ascii", "utf-8")])


def broken(error):
    raise KeyError("in the handler")


codecs.register_error("test.broken", broken)
print(attempt("\u20ac".encode, "ascii", "test.broken"), attempt(b"\xff".decode, "utf-8", "test.broken"))
codecs.register_error("test.broken", lambda error: ("[redefined]", error.end))
print(attempt("\u20ac".encode, "ascii", "test.broken"), attempt(b"\xff".decode, "utf-8", "test.broken"))
