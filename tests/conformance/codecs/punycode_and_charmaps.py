def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for text in ("", "a", "bücher", "münchen-ost", "日本語", "Willst du", "é", "abc", "-", "a-b", "ñandú", "😀"):
    print(ascii(text), text.encode("punycode"), text.encode("punycode").decode("punycode") == text)
show("b'\\xff'.decode('punycode')")
show("b'a-b@'.decode('punycode')")
show("b'bcher-kva'.decode('punycode'), b'BCHER-KVA'.decode('punycode', 'ignore')")
every = bytes(range(256))
for name in ("cp1252", "cp1250", "cp1251", "cp437", "cp850", "cp866", "koi8-r", "iso8859-2", "iso8859-5", "iso8859-15", "mac-roman", "cp037", "latin-1", "cp1140", "hp-roman8", "koi8-u", "ptcp154", "tis-620"):
    text = every.decode(name, "replace")
    print(name, sum((i + 1) * ord(c) for i, c in enumerate(text)), text.count("\ufffd"), "€".encode(name, "replace"), "é".encode(name, "ignore"))
    show("b'\\x81\\x9d\\xa5\\xff'.decode(name)", name=name)
    show("'\\u4e2d'.encode(name)", name=name)
show("'\\x81'.encode('cp1252')")
