import codecs


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


def handler(error):
    print("  handler", type(error).__name__, error.encoding, error.start, error.end, error.reason, ascii(error.object))
    if isinstance(error, UnicodeEncodeError):
        return "<?>", error.end
    return "<!>", error.end


codecs.register_error("test.mark", handler)
print("aé€b".encode("ascii", "test.mark"))
print("a\ud800b".encode("utf-8", "test.mark"))
print("a€".encode("latin-1", "test.mark"))
print("a€\u1234".encode("cp1252", "test.mark"))
print(b"a\xff\xfeb".decode("ascii", "test.mark"))
print(b"a\xffb\xe2\x82".decode("utf-8", "test.mark"))
print(b"\x00\xd8a\x00".decode("utf-16-le", "test.mark"))
print(b"\\x4".decode("unicode_escape", "test.mark"))
print(codecs.lookup_error("test.mark") is handler)


def returning(value):
    codecs.register_error("test.value", lambda error: value)


for value in (("é", 3), ("x", 0), (b"raw", 3), (b"\xff", 3), ("x",), None, (1, 3), ("x", 1.5), ["x", 2], ("", 3), ("😀", 3)):
    returning(value)
    if value == ("x", 0):
        continue
    show("'abé'.encode('ascii', 'test.value')")
    show("'ab€'.encode('latin-1', 'test.value')")
    show("b'ab\\xff'.decode('ascii', 'test.value')")
    print(value)


def raising(error):
    raise KeyError("in handler")


codecs.register_error("test.raise", raising)
show("'é'.encode('ascii', 'test.raise')")
show("b'\\xff'.decode('ascii', 'test.raise')")
show("codecs.lookup_error('none.such')")
show("codecs.register_error('x', 5)")
show("codecs.register_error(5, handler)")
for name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"):
    function = codecs.lookup_error(name)
    for error in (UnicodeEncodeError("ascii", "aé😀\udc80b", 1, 4, "why"), UnicodeDecodeError("utf-8", b"a\xff\xe9b", 1, 3, "why"), UnicodeTranslateError("aéb", 1, 2, "why"), ValueError("other"), 5):
        try:
            print(name, type(error).__name__, ascii(function(error)))
        except Exception as raised:
            print(name, type(error).__name__, "raises", type(raised).__name__, ascii(str(raised)))


def search(name):
    print("  search", name)
    if name == "doubled":
        return codecs.CodecInfo(lambda text, errors="strict": (text.encode() * 2, len(text)), lambda data, errors="strict": (bytes(data).decode()[::2], len(data)), name="doubled")
    if name == "bad_codec":
        return 5
    if name == "bad_result":
        return codecs.CodecInfo(lambda text, errors="strict": text, lambda data, errors="strict": 5, name="bad_result")
    if name == "not_text":
        return codecs.CodecInfo(lambda text, errors="strict": ([text], 1), lambda data, errors="strict": (5, 1), name="not_text")
    if name == "raises":
        raise RuntimeError("search raised")


codecs.register(search)
show("'ab'.encode('doubled'), b'aabb'.decode('Doubled'), 'x'.encode('DOUBLED')")
show("'a'.encode('bad-codec')")
show("'a'.encode('bad_result')")
show("b'a'.decode('bad_result')")
show("'a'.encode('not_text')")
show("b'a'.decode('not_text')")
show("codecs.encode('a', 'not_text'), codecs.decode(b'a', 'not_text')")
show("'a'.encode('raises')")
show("'a'.encode('Some Other-Name')")
codecs.unregister(search)
show("'a'.encode('doubled')")
show("codecs.register(5)")
