def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for text in (
    "0", "-0", "+7", " 12 ", "\t12\n", "1_000", "_1", "1_", "1__0", "0x1f", "1f", "", " ", "-", "+", "--1", "- 1", "1 2", "1.0", "1e3",
    "٣", "１２", "१_२", "²", "½", "\u20005\u3000", "0b101", "0o17", "00", "007", "-00", "1\x00", "\x001", "z", "\ud800", "1\ud800",
):
    show("int(text)", text=text)
for text in ("0", "00", "0_0", "07", "0x_1f", "0x", "0x_", "0b12", "0B1_0", "0o8", "0O17", "-0x10", "+0b1", "0_7", "1_0", "0xg", "0__0", "0X1F", "0b", "b1"):
    show("int(text, 0)", text=text)
for base in (2, 8, 10, 16, 36, 35, 1, 37, -1, 0, True, 2**70, -(2**70), "10", 10.0, None):
    show("int('11', base)", base=base)
show("int('0b11', 2)")
show("int('0b11', 16)")
show("int('0o11', 8)")
show("int('0x11', 16)")
show("int('0x11', 8)")
show("int('zZ', 36)")
show("int(b'12')")
show("int(b'1_2')")
show("int(b'\\xff')")
show("int(b'0x1f', 16)")
show("int(bytearray(b' 42 '))")
show("int(memoryview(b'12'))")
show("int(memoryview(b'12'), 10)")
show("int(12, 10)")
show("int(1.5, 10)")
show("int(base=10)")
show("int('10', base=3)")
show("int(x='10')")
show("int('1', 2, 3)")
show("int('12', 'a')")
show("int()")
show("int(None)")
show("int([])")
show("int(1j)")
show("int(float('nan'))")
show("int(float('-inf'))")
show("int(1e300) == 10**300")
show("int(-1.9)")
show("int('9' * 30, 16)")
