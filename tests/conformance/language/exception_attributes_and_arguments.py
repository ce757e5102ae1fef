e = ValueError("a", 1)
print(e.args, str(e), repr(e))
print(str(ValueError()), repr(ValueError()), repr(ValueError("x")), str(ValueError("x")), str(ValueError(5)))
e.args = ["list", "becomes tuple"]
print(e.args)
e.custom = 1
print(e.__dict__)
try:
    e.args = 5
except TypeError as err:
    print(err)
for attr, value in (("__cause__", 1), ("__context__", "x"), ("__traceback__", 5), ("__suppress_context__", 1)):
    try:
        setattr(e, attr, value)
        print(attr, getattr(e, attr))
    except TypeError as err:
        print(err)
for attr in ("__cause__", "__context__", "__traceback__", "args"):
    try:
        delattr(e, attr)
    except (TypeError, AttributeError) as err:
        print(err)
print(str(KeyError("k")), str(KeyError("a", "b")), str(KeyError()))
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value)
x = SystemExit(1, 2)
print(x.code, SystemExit(3).code, SystemExit().code)
o = OSError(2, "No such file", "f.txt")
print(type(o).__name__, o.errno, o.strerror, o.filename, o, o.args)
print(type(OSError(13, "x")).__name__, type(OSError("one")).__name__, OSError(17, "e").errno, OSError(1, "p", "a", None, "b"))
i = ImportError("msg", name="n", path="p", name_from="f")
print(i.name, i.path, i.name_from, i.msg, i)
u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad")
print(u, u.start, u.end, u.object, u.reason, u.encoding)
print(UnicodeEncodeError("ascii", "é!", 0, 1, "ordinal"))
print(UnicodeEncodeError("ascii", "éü", 0, 2, "ordinal"))
n = NameError("no", name="abc")
a = AttributeError("at", name="q", obj=3)
print(n.name, a.name, a.obj)
sy = SyntaxError("bad", ("f.py", 3, 4, "text here", 3, 6))
print(sy.msg, sy.filename, sy.lineno, sy.offset, sy.text, sy.end_lineno, sy.end_offset, sy)
try:
    raise ValueError("v").with_traceback(None)
except ValueError as v:
    print(v.__traceback__.tb_lineno)
for bad in (lambda: ValueError(x=1), lambda: ImportError(bogus=1), lambda: UnicodeDecodeError(1), lambda: AttributeError(wrong=2)):
    try:
        bad()
    except TypeError as err:
        print(err)
