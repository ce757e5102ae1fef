import codecs


def attempt(function, *args):
    try:
        return ascii(function(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error} {getattr(error, '__notes__', '')}"


def changing(value, position):
    def handler(error):
        error.object = value
        return "\u4242", position
    return handler


cases = (("ascii", b"\xff"), ("utf-8", b"\xff"), ("utf-16", b"\xff"), ("utf-32", b"\xff"), ("utf-7", b"++"),
         ("unicode-escape", b"\\u123g"), ("raw-unicode-escape", b"\\u123g"), ("cp1252", b"\x81"))
for value, position in ((42, 0), (b"", 0), (b"a\0\0\0", 0), (b"a\0\0\0", -4), ("x", 0), (bytearray(b"a"), 0)):
    codecs.register_error("test.change", changing(value, position))
    for encoding, data in cases:
        print(value, position, encoding, attempt(data.decode, encoding, "test.change"))


# What a handler does to the positions does not count, nor what it puts into the object of an encoder's error.
def other_positions(error):
    end = error.end
    error.start, error.end = 0, 1
    if isinstance(error, UnicodeEncodeError):
        error.object = "zzz"
    return "<!>", end


codecs.register_error("test.positions", other_positions)
print(attempt("a\u20acb\u20acc".encode, "ascii", "test.positions"))
seen = []


def record(error):
    seen.append((error.encoding, error.start, error.end, error.reason, ascii(error.object)))
    return "?", error.end


codecs.register_error("test.record", record)
print("a\u20ac\u20acb\xff".encode("ascii", "test.record"), "\u20ac\xff".encode("latin-1", "test.record"), "a\ud800\udc00".encode("utf-8", "test.record"))
print("a\ud800\udc00".encode("utf-16-le", "test.record"), "\ud800b".encode("utf-32-be", "test.record"), "\u20ac\u1234x".encode("iso8859-15", "test.record"))
print(ascii(b"a\xe2\x28\xa1\xf0\x90\x28".decode("utf-8", "test.record")), ascii(b"\x00\xd8a".decode("utf-16-le", "test.record")))
print(*seen, sep="\n")
