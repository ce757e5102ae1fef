import traceback


def f(n):
    if n == 0:
        raise ValueError("bottom")
    f(n - 1)


try:
    f(1)
except ValueError as e:
    print("".join(traceback.format_exception(e)).replace(__file__, "FILE"))
    print(traceback.format_exception_only(e))
    print([(s.name, s.lineno, s.line) for s in traceback.extract_tb(e.__traceback__)])
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str, str(te), len(te.stack))
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError:
    print(traceback.format_exc().replace(__file__, "FILE"))
print(traceback.format_list([("file.py", 3, "fn", "code here")]))
print([s.name for s in traceback.extract_stack()])
traceback.print_exception(ValueError("printed"))
