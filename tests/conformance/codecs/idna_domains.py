def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)

for text in ("", "example.com", "bücher.example", "faß.de", "日本語。jp", "EXAMPLE", "a..b", "xn--bcher-kva", ".a", "a.", "x" * 63, "x" * 64, "é" * 60, "a\u200db", "\u0627a"):
    show("text.encode('idna')", text=text)
for data in (b"xn--bcher-kva.example", b"example", b"", b"xn--", b"a..b", b"XN--BCHER-KVA", b"\xff", b"a."):
    show("data.decode('idna')", data=data)
