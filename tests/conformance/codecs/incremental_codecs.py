import codecs


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


samples = {
    "utf-8": "aé€😀z".encode(),
    "utf-16": "aé😀z".encode("utf-16"),
    "utf-16-le": "aé😀z".encode("utf-16-le"),
    "utf-32": "a😀".encode("utf-32"),
    "utf-8-sig": "aé".encode("utf-8-sig"),
    "utf-7": "aé€z".encode("utf-7"),
    "latin-1": b"a\xe9",
    "ascii": b"abc",
    "cp1252": b"a\x80",
    "unicode_escape": b"a\\xe9\\u20ac",
    "raw_unicode_escape": b"a\xe9\\u20ac",
    "shift_jis" if False else "cp437": b"\x80\x81",
}
for encoding, data in samples.items():
    decoder = codecs.getincrementaldecoder(encoding)()
    parts = [decoder.decode(data[i : i + 1]) for i in range(len(data))]
    parts.append(decoder.decode(b"", True))
    print(encoding, ascii(parts))
    decoder.reset()
    print("  again", ascii(decoder.decode(data)), decoder.getstate())
    encoder = codecs.getincrementalencoder(encoding)()
    text = data.decode(encoding)
    print("  encoded", [encoder.encode(c) for c in text], encoder.encode("", True))
    encoder.reset()
    print("  ", encoder.encode(text[:1], final=True))
decoder = codecs.getincrementaldecoder("utf-8")()
print(repr(decoder.decode(b"a\xe2\x82")), decoder.getstate())
state = decoder.getstate()
print(repr(decoder.decode(b"\xac")))
decoder.setstate(state)
print(repr(decoder.decode(b"\xac!")))
decoder.decode(b"\xe2")
try:
    decoder.decode(b"", final=True)
except UnicodeDecodeError as error:
    print(error)
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print(ascii(decoder.decode(b"\xe2")), ascii(decoder.decode(b"(")), ascii(decoder.decode(b"\xf0\x9f", True)))
print(decoder.errors)
decoder = codecs.getincrementaldecoder("utf-16")()
try:
    decoder.decode(b"\xff\xfe\x00\xdc\x00\x00")
except UnicodeDecodeError as error:
    print(error)
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.encode("b"), encoder.getstate())
encoder.setstate(2)
print(encoder.encode("a"))
print(list(codecs.iterencode(["a", "é", "€"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9", b"z"], "utf-8")))
print(list(codecs.iterencode(["a", "b"], "utf-16")), list(codecs.iterdecode([b"\xff\xfe", b"a\x00"], "utf-16")))
info = codecs.lookup("UTF-8")
print(info.name, repr(info).split(" at ")[0], [type(each).__name__ for each in info], codecs.lookup("latin1").name, codecs.lookup("l1").name)
import io

reader = codecs.getreader("utf-8")(io.BytesIO("é\nb€\nc".encode()))
print(ascii(reader.readline()), ascii(reader.read(1)), ascii(reader.read()))
writer = codecs.getwriter("utf-16-be")(raw := io.BytesIO())
writer.write("a€")
writer.writelines(["x", "y"])
print(raw.getvalue())
show("codecs.lookup('none-such')")
show("codecs.getincrementaldecoder('none-such')")
show("codecs.encode('abc', 'rot13'), codecs.decode('nop', 'rot_13'), codecs.encode(b'ab', 'hex'), codecs.decode(b'6162', 'hex'), codecs.encode(b'ab', 'base64'), codecs.encode(b'a=b', 'quopri')")
show("codecs.decode(b'6', 'hex')")
show("codecs.encode(1, 'utf-8')")
show("codecs.decode('a', 'utf-8')")
show("codecs.utf_8_decode(b'a\\xe2'), codecs.utf_8_decode(b'ab', 'strict', True), codecs.latin_1_encode('a\\xe9'), codecs.ascii_decode(b'a'), codecs.utf_16_ex_decode(b'\\xff\\xfea\\x00'), codecs.escape_decode(b'\\\\x41\\\\n'), codecs.escape_encode(b'\\n\\xff')")
show("codecs.utf_8_decode(b'a\\xe2', 'strict', True)")
show("codecs.charmap_encode('ab', 'strict', {97: 1, 98: b'xy'}), codecs.charmap_decode(b'\\x00\\x01', 'strict', 'ab'), codecs.charmap_decode(b'\\x00', 'strict', {0: None} if False else {0: 'zz'})")
show("codecs.charmap_encode('c', 'strict', {97: 1})")
show("codecs.charmap_decode(b'\\x05', 'strict', 'ab')")
show("codecs.charmap_decode(b'\\x00\\x01', 'replace', '\\ufffeb')")
show("codecs.charmap_build('abc').__class__.__name__")
show("codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, codecs.BOM == codecs.BOM_UTF16")
