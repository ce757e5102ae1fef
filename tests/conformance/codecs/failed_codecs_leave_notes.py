import codecs


def attempt(function, *args):
    try:
        print(ascii(function(*args)))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)), getattr(error, "__notes__", None))


# Codecs that are found by a few plain names leave none.
for name in ("utf-8", "UTF8", "utf_8", "U8", "utf", "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "L1", "latin", "ascii", "us-ascii", "646", "utf-16", "utf-16-le", "utf-32", "UTF-32BE"):
    attempt("\ud800\u1234".encode, name)
for name in ("utf-8", "u8", "ascii", "646", "utf-16", "utf-16-le", "utf-32", "utf-32-be", "cp1252", "utf-7", "punycode", "idna"):
    attempt(b"\x81\xff\x00".decode, name)
for name in ("cp037", "cp437", "koi8-r", "mac-roman", "charmap", "idna"):
    attempt("\u1234".encode, name)
attempt(codecs.encode, "\u1234", "latin-1")
attempt(codecs.encode, "\udc00", "utf-8")
attempt(codecs.encode, 1)
attempt(codecs.decode, "a", "hex")
attempt(codecs.encode, 1, "rot13")
attempt(codecs.encode, "a", "hex")
attempt("a".encode, "hex")
attempt(b"a".decode, "rot13")
attempt("a".encode, "nothing")


def search(name):
    if name == "test_notes":
        def fail(data, errors="strict"):
            raise failure
        return codecs.CodecInfo(fail, fail, name="test_notes")


codecs.register(search)
for failure in (RuntimeError("a", "b"), ValueError, StopIteration(1)):
    attempt("a".encode, "test_notes")
    attempt(b"a".decode, "test_notes")
