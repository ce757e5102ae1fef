import sys


def case(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


case(lambda: exec("x = 1\ny = x / 0\n"))
case(lambda: eval("1 + None"))
case(lambda: exec(compile("def f():\n    return undefined\nf()", "<generated>", "exec")))
case(lambda: eval("(\n1 +\n'a')"))
case(lambda: exec("def f(:\n pass"))
case(lambda: eval("1 +"))
case(lambda: exec("if x:\n  a\n b"))
case(lambda: exec("x = 'é' +* 5"))
case(lambda: exec("\n\n   x = 1 1"))
case(lambda: compile("a\nb c d\n", "<mine>", "exec"))
case(lambda: exec("raise ValueError('from exec')", {"__name__": "other"}))
