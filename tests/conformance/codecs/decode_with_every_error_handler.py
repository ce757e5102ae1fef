def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


data = (b"", b"abc", b"\xff", b"a\x80b", b"\xc3\xa9", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xe2\x82\xac", b"\xe2(\xa1", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xf0\x28\x8c\xbc", b"\xed\xa0\x80", b"\xed\xb2\x80\xed\xb2", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xef\xbb\xbfx", b"\xff\xfea\x00", b"\xfe\xff\x00a", b"a\x00\xd8\x00", b"\x00\xdc\x00\xd8", b"\x00\x00\xfe\xff\x00\x00\x00a", b"\x00\x00\x11\x00", b"+AOk-", b"+AO", b"+", b"+-", b"\\xe9\\u20ac\\N{DIGIT ONE}", b"\\", b"\\x4", b"\\u12", b"\\N{NO SUCH}", b"\x81\x8d")
encodings = ("ascii", "latin-1", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7", "utf-8-sig", "cp1252", "unicode_escape", "raw_unicode_escape")
handlers = ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass")
for encoding in encodings:
    for handler in handlers:
        row = []
        for part in data:
            try:
                row.append(part.decode(encoding, handler))
            except UnicodeDecodeError as error:
                row.append(f"{error.encoding} {error.start}-{error.end} {error.reason}")
        print(encoding, handler, ascii(row))
show("b'\\xff'.decode('ascii')")
show("b'a\\xff\\xfe'.decode('utf-8')")
show("b'\\xe2\\x82'.decode()")
show("b'a'.decode('nothing')")
show("b'\\xff'.decode('ascii', 'nothing')")
show("b'\\xff'.decode('ascii', 'xmlcharrefreplace')")
show("b'\\xff'.decode('ascii', 'namereplace')")
show("b'a'.decode(errors='ignore', encoding='ascii'), bytearray(b'a').decode(), str(b'a', 'ascii'), str(memoryview(b'ab'), 'utf-8'), str(b'\\xff', errors='replace'), str(object=b'a', encoding='ascii')")
show("str('a', 'ascii')")
show("str(1, 'ascii')")
show("str(b'a', 1)")
show("b'a'.decode(1)")
show("b'a'.decode('rot13')")
show("b'aGk='.decode('base64')")
show("str(b'a', 'ascii', 'strict', 1)")
show("str(b'abc'), str(), str(b''), str(object=5)")
show("str(errors='strict'), str(encoding='ascii')")
