def catch(source, filename="<string>", mode="exec"):
    try:
        compile(source, filename, mode)
    except SyntaxError as e:
        return e


e = catch("a b", "my_file.py")
print(e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.msg, e.print_file_and_line)
print(e.args)
print(str(e), repr(e)[:40])
print(str(catch("\n\nx y", "dir/other.py")))
print(str(catch("(")))
for src in ("if x:\ny", "if x:\n        y\n    z", "if 1:\n\tx\n        y"):
    e = catch(src)
    print(type(e).__name__, [c.__name__ for c in type(e).__mro__], str(e))
e = SyntaxError()
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, str(e))
e = SyntaxError("only a message")
print(e.msg, e.lineno, str(e))
for args in ((), ("m", ("f", 1, 2)), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2, "t", 3)), ("m", ("f", 1, 2, "t", 3, 4)), ("m", ("f", 1, 2, "t", 3, 4, 5)), ("m", 5), ("m", "abcd"), ("m", ("f", None, None, None)), ("a", "b", "c")):
    try:
        e = SyntaxError(*args)
        print(args, "->", str(e), e.lineno, e.end_lineno, e.filename)
    except Exception as err:
        print(args, "->", type(err).__name__, err)
e = SyntaxError("m", ("some/dir/f.py", 7, 1, "text"))
e.msg = "changed"
e.lineno = 9
print(str(e))
e.filename = None
print(str(e))
e.lineno = None
print(str(e))
