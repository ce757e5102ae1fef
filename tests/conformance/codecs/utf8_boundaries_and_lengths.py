def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for code in (0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x10FFFF):
    text = chr(code)
    print(hex(code), [text.encode(name) for name in ("utf-8", "utf-16-le", "utf-16", "utf-32-be", "utf-7", "unicode_escape", "raw_unicode_escape")])
    assert all(text.encode(name).decode(name) == text for name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7", "utf-8-sig", "unicode_escape", "raw_unicode_escape"))
total = 0
for code in range(0, 0x110000, 37):
    if 0xD800 <= code < 0xE000:
        continue
    encoded = chr(code).encode()
    total = (total * 31 + int.from_bytes(encoded)) % 1000000007
    assert encoded.decode() == chr(code)
print(total)
failures = 0
positions = 0
for first in range(0x80, 0x100):
    for second in (0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF):
        for rest in (b"", b"\x80", b"\x80\x80", b"\x80\x80\x80", b"a", b"\x80a"):
            data = bytes([first, second]) + rest
            try:
                data.decode()
            except UnicodeDecodeError as error:
                failures += 1
                positions = (positions * 31 + error.start * 7 + error.end + len(error.reason)) % 1000000007
            positions = (positions * 31 + sum(map(ord, data.decode("utf-8", "replace")))) % 1000000007
print(failures, positions)
show("('a' * 1000 + 'é').encode()[-2:], ('a' * 1000 + '\\ud800').encode('utf-8', 'replace')[-2:]")
show("(b'a' * 1000 + b'\\xff').decode()")
show("(b'a' * 33 + b'\\xc3\\xa9' + b'b' * 33).decode()")
show("b'\\xff\\xfe'.decode('utf-16'), b'\\xfe\\xff'.decode('utf-16'), b''.decode('utf-16'), b'\\xff\\xfe\\x00\\x00'.decode('utf-32'), b'\\xff\\xfe\\xff\\xfe'.decode('utf-16')")
show("b'a'.decode('utf-16')")
show("b'abc'.decode('utf-32')")
show("b'\\x00\\x00\\x00\\xff'.decode('utf-32-le')")
show("b'\\x00\\xd8\\x00\\x00'.decode('utf-32-le')")
show("'\\ufeff'.encode('utf-8-sig'), b'\\xef\\xbb\\xbf\\xef\\xbb\\xbfa'.decode('utf-8-sig'), b'\\xef\\xbb'.decode('utf-8-sig', 'replace'), 'a'.encode('utf-8-sig')")
show("'\\n\\t\\\\\\x00\\x7f\\xff\\u0100\\U00010000\\''.encode('unicode_escape')")
show("b'\\\\n\\\\t\\\\x41\\\\101\\\\u0041\\\\U00000041\\\\N{LATIN SMALL LETTER A}\\\\\\n\\\\''.decode('unicode_escape')")
show("'a\\u0100\\\\u'.encode('raw_unicode_escape')")
show("'\\udcff\\udc80'.encode('utf-8', 'surrogateescape'), b'\\x80\\xffa'.decode('utf-8', 'surrogateescape')")
show("'\\udc7f'.encode('utf-8', 'surrogateescape')")
show("'\\ud83d\\ude00'.encode('utf-16', 'surrogatepass').decode('utf-16')")
