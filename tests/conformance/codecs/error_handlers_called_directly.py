import codecs


def call(handler, *args):
    try:
        return ascii(handler(*args))
    except Exception as error:
        return f"{type(error).__name__}: {ascii(str(error))}"


class Pretender(Exception):
    __class__ = UnicodeEncodeError


errors = [
    42, Exception("x"), UnicodeError("m"), Pretender("p"),
    UnicodeEncodeError("ascii", "a\0\x80", 0, 3, "r"), UnicodeDecodeError("ascii", b"a\0\x80", 0, 3, "r"),
    UnicodeTranslateError("a\u1234", 0, 2, "r"), UnicodeEncodeError("ascii", "a\u20ac\U0001f600\ud800", 1, 4, "r"),
    UnicodeEncodeError("ascii", "abc", -5, 30, "r"), UnicodeEncodeError("ascii", "abc", 2, 1, "r"),
    UnicodeDecodeError("ascii", b"abc", 2, 1, "r"), UnicodeDecodeError("ascii", b"abc", 5, 9, "r"),
    UnicodeEncodeError("utf-8", "\udc80\udcff", 0, 2, "r"), UnicodeDecodeError("utf-8", b"\x80\xffa", 0, 3, "r"),
    UnicodeDecodeError("utf-8", b"\xed\xa0\x80", 0, 1, "r"), UnicodeDecodeError("utf-16-le", b"\x00\xd8", 0, 2, "r"),
    UnicodeEncodeError("utf-16-", "\ud800", 0, 1, "r"), UnicodeEncodeError("UTF_32BE", "\ud800", 0, 1, "r"),
    UnicodeEncodeError("utf8", "a", 0, 1, "r"), UnicodeEncodeError("cp65001", "\udfff", 0, 1, "r"),
]
for name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"):
    handler = codecs.lookup_error(name)
    print(name, handler.__name__, type(handler).__name__, call(handler))
    for error in errors:
        print("   ", type(error).__name__, call(handler, error))
print(codecs.strict_errors is codecs.lookup_error("strict"), codecs.namereplace_errors)
for name in ("", "Strict", "nothing", "strict\0"):
    print(repr(name), call(codecs.lookup_error, name))
print(call(codecs.lookup_error, 1), call(codecs.register_error, "x", 1), call(codecs.register_error, 1, len), call(codecs.lookup_error))
