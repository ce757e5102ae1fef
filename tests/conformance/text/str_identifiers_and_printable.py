def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for text in ("", "a", "_", "1a", "a1", "a b", "é", "ª", "℘", "℮", "゛", "·a", "a·", "²", "a²", "𝐱", "None", "def", "\u200d", "a\u200d", "ﬁ", "a\ufe0f", "\ud800", "ⅷ", "〇", "漢", "µ", "K", "🐍", "a\u0300", "\u0300a", "_\u0660", "\u0660"):
    print(ascii(text), text.isidentifier(), text.isprintable(), ascii(repr(text)), repr(text) if text.isprintable() else "")
for text in ("\x00", "\x7f", "\x80", "\xa0", "\xad", "\u200b", "\u2028", "\u3000", "\ue000", "\ufeff", "\U000e0001", "\U0010ffff", "'", '"', "'\"", "\\", "\n\r\t", "\x1b", "é", "\u0378", "😀", "\U0001fae8", " "):
    print(ascii(repr(text)), text.isprintable(), text.isspace())
print(ascii("aé€😀\ud800'\"\n"), ascii(b"\xff"), ascii([1, "é"]), ascii("it's"))


class Odd:
    def __repr__(self):
        return "é\ud800😀"


print(ascii(Odd()), ascii([Odd()]), f"{Odd()!a}")
show("ascii()")
show("ascii(1, 2)")
show("repr(Odd()) == 'é\\ud800😀'")
show("chr(0x110000)")
show("chr(0x10ffff), ord(chr(0xdfff)), ord(b'a'), ord(bytearray(b'z'))")
show("ord('')")
show("ord('ab')")
show("ord(b'')")
show("ord(b'ab')")
show("ord(bytearray())")
show("ord(1)")
show("ord(None)")
show("chr('a')")
show("chr(1.0)")
show("chr(True)")
