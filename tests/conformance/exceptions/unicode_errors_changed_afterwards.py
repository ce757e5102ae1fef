def attempt(f):
    try:
        return ascii(f())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


e = UnicodeEncodeError("ascii", "a\u20acb\ud800", 1, 2, "because")
print(e, e.args, repr(e))
for start, end in ((1, 4), (0, 1), (3, 4), (3, 9), (9, 12), (-3, 1), (2, 1), (4, 4), (10**6, 10**6 + 1)):
    e.start, e.end = start, end
    print(start, end, e.start, e.end, attempt(lambda: str(e)))
e.object = "\xff\xfe"
e.start, e.end = 0, 1
print(e)
e.object = ""
print(e, e.args[1] == "a\u20acb\ud800")
e.reason = 5
print(attempt(lambda: str(e)))
e.encoding = None
print(attempt(lambda: str(e)))
for name in ("object", "reason", "encoding", "start", "end"):
    print(name, attempt(lambda: delattr(e, name)), attempt(lambda: getattr(e, name)), attempt(lambda: str(e)))
e = UnicodeDecodeError("utf-8", bytearray(b"a\xffb"), 1, 2, "because")
print(e, type(e.object))
for start, end in ((0, 2), (2, 3), (5, 6), (-1, 0)):
    e.start, e.end = start, end
    print(start, end, attempt(lambda: str(e)))
e.object = 3
print(attempt(lambda: str(e)))
t = UnicodeTranslateError("a\u20acb", 1, 2, "because")
print(t, t.args, hasattr(t, "encoding"), t.encoding if hasattr(t, "encoding") else "-")
t.end = 3
print(t)
for call in (lambda: UnicodeEncodeError(), lambda: UnicodeEncodeError("a", b"b", 1, 2, "c"), lambda: UnicodeEncodeError("a", "b", "1", 2, "c"), lambda: UnicodeEncodeError("a", "b", 1, 2),
             lambda: UnicodeDecodeError("a", "b", 1, 2, "c"), lambda: UnicodeDecodeError(1, b"b", 1, 2, "c"), lambda: UnicodeDecodeError("a", b"b", 1, 2, 3), lambda: UnicodeTranslateError("a", 1, 2),
             lambda: UnicodeTranslateError(b"a", 1, 2, "c"), lambda: UnicodeEncodeError("a", "b", 2**70, 2, "c"), lambda: UnicodeError("any", 1).args):
    print(attempt(call))
blank = UnicodeEncodeError.__new__(UnicodeEncodeError)
print(attempt(lambda: str(blank)), attempt(lambda: blank.object), attempt(lambda: blank.start), blank.args)
blank = UnicodeDecodeError.__new__(UnicodeDecodeError, 1, 2)
print(attempt(lambda: str(blank)), attempt(lambda: blank.encoding), blank.args)
