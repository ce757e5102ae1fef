def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


texts = ("", "abc", "é", "aéb", "€", "😀", "\ud800", "a\udc80b", "\ud83d\ude00", "aé€😀\ud800z", "\x00", "\uffff", "\ufeff")
encodings = ("ascii", "latin-1", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7", "utf-8-sig", "cp1252", "raw_unicode_escape", "unicode_escape")
handlers = ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass")
for encoding in encodings:
    for handler in handlers:
        row = []
        for text in texts:
            try:
                row.append(text.encode(encoding, handler))
            except UnicodeEncodeError as error:
                row.append(f"{error.encoding} {error.start}-{error.end} {error.reason}")
        print(encoding, handler, row)
show("'é'.encode('ascii')")
show("'aéb€'.encode('latin-1')")
show("'ééé'.encode('ascii')")
show("'\\ud800\\ud801'.encode()")
show("'\\U0001f600'.encode('latin-1')")
show("'a'.encode('nothing')")
show("'a'.encode('ascii', 'nothing'), 'a'.encode('utf-8', 'nothing')")
show("'é'.encode('ascii', 'nothing')")
show("'a'.encode('hex')")
show("'a'.encode('rot13')")
show("'a'.encode(1)")
show("'a'.encode('utf-8', 1)")
show("'a'.encode('utf-8', None)")
show("'a'.encode(encoding='UTF8', errors='strict'), 'a'.encode('Utf 8') , 'a'.encode('latin1'), 'é'.encode('ISO-8859-1'), 'a'.encode('us-ascii')")
show("'a'.encode('utf\\x008')")
show("'a'.encode('')")
show("'a'.encode('utf-8', 'a', 'b')")
show("'a'.encode('é')")
