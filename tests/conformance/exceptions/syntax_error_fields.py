import copy
import pickle

names = ("msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")


def show(error):
    print(type(error).__name__, repr(error), repr(str(error)), [getattr(error, n) for n in names])


for args in ((), ("m",), (None,), (1,), ("m", ("f", 1, 2, "text")), ("m", ("f", 1, 2, "text", 3, 4)), ("m", ["f", 1, 2, "text"]), ("m", ("f", None, None, None)), ("m", ("f", 1, 2, "t", 3, 4, ["meta"])),
             ("m", (None, 1, 2, "t")), ("m", ("dir/sub/f.py", 1, 2, "t")), ("m", ("f", "1", 2, "t")), ("m", ("", 0, 0, "")), ("m", ("f", 7, 1, "t"), "extra")):
    try:
        show(SyntaxError(*args))
    except Exception as failure:
        print(args, type(failure).__name__, failure)
for args in (("m", ()), ("m", 5), ("m", ("f",)), ("m", ("f", 1, 2)), ("m", ("f", 1, 2, "t", 5)), ("m", tuple(range(9))), ("m", "abcd")):
    try:
        show(SyntaxError(*args))
    except Exception as failure:
        print(args, type(failure).__name__, failure)
e = SyntaxError("m", ("f", 1, 2, "text", 1, 3))
show(pickle.loads(pickle.dumps(e)))
show(copy.copy(e))
e.msg = "other"
e.filename = "g"
e.lineno = 9
show(e)
e.filename = None
print(e)
e.lineno = None
print(e)
del e.msg
print(e.msg, e)
show(IndentationError("i", ("f", 1, 2, "t")))
show(TabError("t"))
for source in ("a b", "x = (", "def f(:\n pass", "  x", "if 1:\nx", "'abc", "f(a=1, a=2)", "return", "1 = x", "x = 'a\nb'", "\n\n  é = ]"):
    try:
        compile(source, "<source>", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.args)
for call in (lambda: SyntaxError(msg="a"), lambda: SyntaxError("a", filename="f")):
    try:
        call()
    except TypeError as error:
        print(error)
