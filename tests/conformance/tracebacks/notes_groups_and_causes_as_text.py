# format_exception of groups, notes, causes and suppressed contexts, nested in each other.
import traceback

def show(e):
    print("".join(traceback.format_exception(e)), end="")
    print("=" * 20)

def raises(e, cause=None):
    if cause is None:
        raise e
    raise e from cause

def caught(f):
    try:
        f()
    except BaseException as e:
        return e

a = caught(lambda: raises(ValueError("a")))
a.add_note("first\nsecond")
a.add_note("")
show(a)
b = caught(lambda: raises(KeyError("b"), a))
show(b)
group = caught(lambda: raises(ExceptionGroup("group", [a, b, ExceptionGroup("inner", [TypeError(1)])])))
group.add_note("note of group")
show(group)

def in_context():
    try:
        raises(ValueError("one"))
    except ValueError:
        raises(ExceptionGroup("two", [OSError(2, "No such file", "name")]))

show(caught(in_context))

def suppressed():
    try:
        raises(ValueError("hidden"))
    except ValueError:
        raise TypeError("shown") from None

show(caught(suppressed))
b.__notes__ = "not a list"
show(b)
b.__notes__ = [1, "text"]
show(b)
print("".join(traceback.format_exception_only(group)))
print(traceback.format_exception_only(group, show_group=True))
