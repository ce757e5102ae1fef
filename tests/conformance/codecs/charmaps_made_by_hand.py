"""charmap codecs with mappings of every kind, and codecs of the library that rest on them."""

import codecs

decoding = {0x41: "A", 0x42: 0x20AC, 0x43: None, 0x44: "\ufffe", 0x45: "long", 0x46: ""}
for data in (b"A", b"AB", b"E", b"AF", b"C", b"D", b"Z"):
    for errors in ("strict", "replace", "ignore", "backslashreplace"):
        try:
            print(data, errors, ascii(codecs.charmap_decode(data, errors, decoding)))
        except UnicodeDecodeError as e:
            print(data, errors, e.start, e.end, e.reason)
encoding = {ord("a"): 1, ord("b"): b"two", ord("c"): None, ord("d"): 300, ord("e"): b""}
for text in ("a", "ab", "ae", "c", "d", "z"):
    for errors in ("strict", "replace", "xmlcharrefreplace"):
        try:
            print(text, errors, codecs.charmap_encode(text, errors, encoding))
        except (UnicodeEncodeError, TypeError) as e:
            print(text, errors, type(e).__name__, e)
table = "".join(chr(i) for i in range(128)) + "\ufffe" * 64 + "".join(chr(0x410 + i) for i in range(64))
print(ascii(codecs.charmap_decode(b"Hi \xc0\xff", "strict", table)), codecs.charmap_encode("\u0410z", "strict", codecs.charmap_build(table)))
try:
    codecs.charmap_decode(b"\x80", "strict", table)
except UnicodeDecodeError as e:
    print(e)
text = "\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440!"
for name in ("koi8-r", "cp1251", "iso8859-5", "cp866", "mac-cyrillic", "utf-8"):
    data = text.encode(name)
    print(name, data.hex()[:24], data.decode(name) == text, data.decode("cp1251", "replace") == text)
for name, data in (("cp1252", b"\x80\x9f\x81"), ("cp437", b"\x9c\xe1"), ("iso8859-15", b"\xa4"), ("cp1250", b"\x8a\xe8"), ("mac-roman", b"\xdb")):
    print(name, ascii(data.decode(name, "replace")), ascii(data.decode(name, "ignore")))
for name in ("cp1252", "iso8859-15", "ascii", "latin-1", "cp437"):
    print(name, "\u20ac1".encode(name, "replace"), "\u20ac1".encode(name, "namereplace"), codecs.lookup(name).name)
print(codecs.encode("abc", "rot13"), codecs.decode(b"6869", "hex"), codecs.encode(b"hi", "base64"), codecs.decode("nop", "rot_13"))
