"""Texts to UTF-8 and back: where the widths change, and what is no UTF-8."""

for text in ("", "a", "\x7f", "\x80", "\xff", "\u0100", "a\x80", "\xff\x00", "na\u00efve caf\u00e9", "\u07ff\u0800",
             "\uffff\U00010000", "\U0010ffff", "e\u0301", "\u00e9" * 3, "x\u00fc" * 20):
    b = text.encode()
    print(ascii(text[:8]), len(text), b.hex(" ")[:40], b.decode() == text, b.decode("utf-8") == text, b.decode("UTF8") == text)

wrong = [b"\x80", b"\xc2", b"\xc2a", b"\xc3\xc3", b"\xc0\xaf", b"\xc1\x81", b"ab\xc3\xa9\xff", b"\xe2\x82", b"\xe2\x82a",
         b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf5\x80\x80\x80", b"\xf0\x80\x80\x80", b"\xe0\x80\x80", b"a\xc3\xa9\xc3",
         b"\xc3\xa9\xa9", b"\xc3\xa9\xc3\xa9\xe9"]
for b in wrong:
    try:
        b.decode()
    except UnicodeDecodeError as e:
        print(b, e.start, e.end, e.reason)
    print("  ", ascii(b.decode("utf-8", "replace")), ascii(b.decode(errors="ignore")), ascii(b.decode("utf-8", "surrogateescape")))
    assert b.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == b

for text in ("\ud800", "a\udfff\u00e9", "\udc80"):
    for errors in ("strict", "replace", "backslashreplace", "surrogatepass", "xmlcharrefreplace", "ignore", "surrogateescape"):
        try:
            print(ascii(text), errors, text.encode("utf-8", errors))
        except UnicodeEncodeError as e:
            print(ascii(text), errors, e.start, e.end, e.reason)

for kind in (bytes, bytearray, memoryview):
    data = kind("h\u00e9llo".encode())
    print(str(data, "utf-8"), str(data, encoding="utf-8", errors="strict"))
print(bytearray(b"\xc3\xa9").decode(), b"\xc3\xa9".decode("latin-1"), "\u00e9".encode("latin-1"), "\u00e9".encode(encoding="utf-8"))
for call in (lambda: "a".encode(5), lambda: "a".encode("utf-8", 5), lambda: b"a".decode("no such"), lambda: "a".encode("utf\0"),
             lambda: b"".decode("no such"), lambda: "".encode("no such"), lambda: "a".encode(None), lambda: "\u00e9".encode("ascii")):
    try:
        print(repr(call()))
    except (TypeError, LookupError, ValueError) as e:
        print(type(e).__name__, e)
