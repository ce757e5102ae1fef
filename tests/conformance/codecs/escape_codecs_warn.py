import codecs
import warnings


def attempt(function, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = ascii(function(*args))
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
    print(result, [(w.category.__name__, str(w.message)) for w in caught])


for data in (b"a\\zb", b"\\8", b"\\501\\400", b"\\377\\7\\08", b"\\x41\\x4", b"\\", b"\\\n", b"\\q\\w", b"\\a\\b\\f\\n\\r\\t\\v\\'\\\"\\\\", b"\xff\\xff"):
    attempt(codecs.escape_decode, data)
    attempt(codecs.unicode_escape_decode, data)
for errors in ("strict", "ignore", "replace", "nothing"):
    attempt(codecs.escape_decode, b"a\\x1b\\xgc", errors)
    attempt(codecs.unicode_escape_decode, b"a\\xgc\\u12\\U00110000\\N{NO SUCH}\\N{BULLET}", errors)
for data in (b"\\u20ac\\\\u20ac\\x41\\n", b"\\U0001f600\\U00110000", b"\\", b"a\\", b"\\u12", b"\xff"):
    attempt(codecs.raw_unicode_escape_decode, data)
    attempt(codecs.raw_unicode_escape_decode, data, "strict", False)
    attempt(codecs.unicode_escape_decode, data, "strict", False)
attempt(codecs.unicode_escape_decode, "text \\u20ac")
attempt(codecs.escape_decode, "text \\x41")
attempt(codecs.escape_decode, 42)
attempt(codecs.unicode_escape_encode, "a\n\t\r\\'\"\0\x7f\x80\xff\u0100\U0001f600\ud800")
attempt(codecs.raw_unicode_escape_encode, "a\n\\\xff\u0100\U0001f600\ud800\\u0041")
attempt(codecs.escape_encode, b"a\n\t\r\\'\"\0\x7f\x80\xff")
attempt(codecs.escape_encode, "a")
attempt(codecs.readbuffer_encode, 42)
attempt(codecs.readbuffer_encode, "\u20ac")
attempt(codecs.readbuffer_encode, memoryview(b"abc")[::2])
attempt(codecs.charmap_decode, 42)
attempt(codecs.utf_7_decode, 5)
attempt(codecs.utf_8_decode, "a")
