def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for source in ("UnicodeEncodeError('ascii', 'aé', 1, 2, 'why')", "UnicodeDecodeError('ascii', b'a\\xff', 1, 2, 'why')", "UnicodeTranslateError('aé', 1, 2, 'why')", "UnicodeEncodeError()", "UnicodeEncodeError('ascii', b'a', 1, 2, 'why')", "UnicodeDecodeError('ascii', 'a', 1, 2, 'why')", "UnicodeDecodeError('ascii', bytearray(b'ab'), 0, 1, 'why').object", "UnicodeEncodeError('ascii', 'a', '1', 2, 'why')", "UnicodeEncodeError('ascii', 'a', 1, 2)", "UnicodeEncodeError(5, 'a', 1, 2, 'w')", "UnicodeEncodeError('ascii', 'a', 1, 2, 5)", "UnicodeTranslateError('a', 1, 2)", "UnicodeTranslateError(b'a', 1, 2, 'w')", "UnicodeError('a', 'b').args", "UnicodeDecodeError('a', memoryview(b'ab'), 0, 1, 'w').object"):
    show(source)
for start, end in ((0, 1), (0, 2), (1, 1), (-5, 1), (5, 10), (1, 0), (0, 100), (2, 3), (-1, -1)):
    for error in (UnicodeEncodeError("enc", "aé€", start, end, "why"), UnicodeDecodeError("enc", b"a\xe9\xff", start, end, "why"), UnicodeTranslateError("a\u20ac😀", start, end, "why")):
        print(type(error).__name__, start, end, error.start, error.end, "|", error)
for text in ("\x7f", "é", "\u20ac", "\U0001f600", "\ud800", "\n"):
    print(UnicodeEncodeError("enc", text, 0, 1, "why"), "|", UnicodeTranslateError(text, 0, 1, "why"))
error = UnicodeEncodeError("enc", "aé€", 1, 2, "why")
error.start = 0
error.end = 3
error.reason = "other"
error.encoding = "new"
print(error, error.args)
error.object = "xyz"
error.start, error.end = 2, 3
print(error)
for statement in ("error.start = 'a'", "error.object = 5", "error.reason = 5", "del error.start", "del error.object", "del error.reason", "print(str(error))", "error.object = b'bytes'", "error.encoding = None", "print(str(error))"):
    try:
        exec(statement, {"error": error})
        print(statement, "done")
    except Exception as raised:
        print(statement, type(raised).__name__, raised)
empty = UnicodeDecodeError.__new__(UnicodeDecodeError)
show("str(empty)")
show("empty.args, empty.reason, empty.object, empty.start")
show("repr(UnicodeDecodeError('a', b'b', 0, 1, 'c'))")
import pickle

for error in (UnicodeEncodeError("ascii", "aé", 1, 2, "why"), UnicodeDecodeError("ascii", b"a\xff", 1, 2, "why"), UnicodeTranslateError("aé", 1, 2, "why")):
    back = pickle.loads(pickle.dumps(error))
    print(type(back).__name__, back, back.args, back.reason, back.start)
