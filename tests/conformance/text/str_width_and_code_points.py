def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


samples = ["", "abc", "é", "aé", "€", "a€é", "😀", "a😀é€", "\x00", "\x7f\x80\xff", "\u0100", "\uffff\U00010000", "\ud800", "\udfff\ud800", "e\u0301", "👩\u200d👩", "\U0010ffff"]
for text in samples:
    print(ascii(text), len(text), [hex(ord(c)) for c in text], text[::-1].encode("utf-8", "surrogatepass").hex(), ascii(max(text, default="")), text.isascii(), hash(text) == hash("".join(list(text))), text == "".join(map(chr, map(ord, text))))
for a in samples:
    print(ascii(a), [(a < b) - (a > b) for b in samples], [b in a for b in samples[1:]])
wide = "a" * 50 + "€" + "b" * 50
for cut in (wide[:50], wide[50], wide[51:], wide.replace("€", ""), wide.split("€")[0], wide.strip("ab"), wide.translate({0x20AC: None})):
    print(ascii(cut[:3]), len(cut), cut.isascii(), cut.encode("latin-1", "replace")[:3])
text = "x"
for code in (0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x10000, 0x10FFFF):
    text += chr(code)
    text = text + "y"
    print(len(text), ascii(text[-3:]), text.find(chr(code)), text.count("y"), text.index("y"), ascii(text.upper()[-2:]))
print(ascii("é" + "€" * 2 + "😀"), ascii("%s%s" % ("é", "😀")), ascii(f"{'é'}{'€'}"), ascii("".join(["a", "é", "€", "😀"])), ascii("{}{}".format("é", "😀")))
print(sorted(["é", "e", "z", "😀", "€", "E", "\ud800", "\uffff"]) == sorted(["é", "e", "z", "😀", "€", "E", "\ud800", "\uffff"], key=lambda s: [ord(c) for c in s]))
for escape in (r"'\x41\u00e9\U0001f600\N{GREEK SMALL LETTER ALPHA}\101\0\7'", r"'\x4'", r"'\u123'", r"'\U00110000'", r"'\N{NO SUCH NAME}'", r"'\N'", r"'\N{}'", r"b'\u0041'", r"'\q'", r"b'\xff\x00\377'", r"b'\400'", r"'\400'", r"b'é'", r"r'\x41'", r"rb'\xff'", r"'\
'", r"u'a'", r"ur'a'"):
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(escape, "->", ascii(eval(escape)), [str(w.message) for w in caught])
        except SyntaxError as error:
            print(escape, "!!", error.msg, [str(w.message) for w in caught])
import sys

print(sys.maxunicode, chr(sys.maxunicode) == "\U0010ffff", sys.intern("abc") is sys.intern("".join(["a", "bc"])))
show("sys.intern(5)")
show("sys.intern(type('S', (str,), {})('a'))")
