# What __exit__ gets and leaves behind: same exception raised again, another raised, with from, cleared tracebacks, sys.exception().
import sys


class Exit:
    def __init__(self, act):
        self.act = act

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("  exit:", kind and kind.__name__, value is sys.exception(), tb is not None and tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno)
        return self.act(kind, value, tb)


def again(kind, value, tb):
    raise value


def other(kind, value, tb):
    raise TypeError("other")


def from_it(kind, value, tb):
    raise TypeError("from") from value


def from_none(kind, value, tb):
    raise TypeError("none") from None


def handles(kind, value, tb):
    try:
        raise LookupError("handled inside")
    except LookupError:
        pass


def noted(kind, value, tb):
    value.add_note("a note")


class Truth:
    def __bool__(self):
        print("  asked for truth")
        return True


class BadTruth:
    def __bool__(self):
        raise ArithmeticError("no truth")


def run(act):
    with Exit(act):
        raise KeyError("body")
    return "suppressed"


def chain(e):
    out = []
    while e is not None:
        out.append(f"{e!r}{'*' if e.__suppress_context__ else ''}{getattr(e, '__notes__', '')}")
        e = e.__context__
    return " <- ".join(out)


for act in (again, other, from_it, from_none, handles, noted, lambda *a: Truth(), lambda *a: BadTruth(), lambda *a: 0, lambda *a: [0], lambda *a: NotImplementedError):
    try:
        print(getattr(act, "__name__", act), run(act))
    except Exception as e:
        print(getattr(act, "__name__", act), chain(e), [t.tb_lineno for t in iter_tb(e)] if False else "")


def nested():
    try:
        raise ValueError("before")
    except ValueError:
        with Exit(other):
            raise KeyError("body")


try:
    nested()
except TypeError as e:
    print(chain(e))


def two():
    with Exit(other):
        with Exit(from_none):
            raise KeyError("body")


try:
    two()
except TypeError as e:
    print(chain(e))


def suppressed_then_fine():
    with Exit(lambda *a: True):
        raise KeyError
    print("  no exception left:", sys.exception())
    with Exit(lambda *a: "ignored without an error"):
        pass
    return "fine"


print(suppressed_then_fine())


def in_handler():
    try:
        raise ValueError("handled")
    except ValueError as e:
        with Exit(lambda *a: True):
            raise KeyError
        return sys.exception() is e


print(in_handler())
tb_kept = []


def keeps(kind, value, tb):
    tb_kept.append((tb, value.__traceback__ is tb))
    return True


run(keeps)
print(tb_kept[0][1], tb_kept[0][0].tb_next)


class Final(Exception):
    pass


def returns_in_finally():
    with Exit(lambda *a: False):
        try:
            raise Final("lost")
        finally:
            return "returned"


import warnings
warnings.simplefilter("ignore")
print(returns_in_finally())
