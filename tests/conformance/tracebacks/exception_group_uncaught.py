def fail(kind, *args):
    raise kind(*args)


def collect():
    errors = []
    for kind, arg in ((ValueError, "one"), (TypeError, "two")):
        try:
            fail(kind, arg)
        except Exception as e:
            errors.append(e)
    try:
        try:
            fail(KeyError, "inner context")
        except KeyError as e:
            raise OSError("inner") from e
    except OSError as e:
        errors.append(ExceptionGroup("nested", [e, IndexError("no traceback")]))
    raise ExceptionGroup("several things failed", errors)


try:
    collect()
except ExceptionGroup as g:
    g.add_note("a note on the group")
    g.exceptions[0].add_note("a note on a leaf\nof two lines")
    raise
