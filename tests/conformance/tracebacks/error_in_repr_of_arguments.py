# Exceptions whose own text fails, or is odd: what the report says instead.
import sys
import traceback


class BadStr(Exception):
    def __str__(self):
        raise ValueError("no text")


class BadRepr(Exception):
    def __repr__(self):
        raise TypeError("no repr")

    def __str__(self):
        return "has a str"


class NotStr(Exception):
    def __str__(self):
        return 5


class Multi(Exception):
    def __str__(self):
        return "first line\nsecond line\n  third"


class Empty(Exception):
    __module__ = "__main__"


class Elsewhere(Exception):
    __module__ = "some.package"
    __qualname__ = "Outer.Elsewhere"


class NoModule(Exception):
    __module__ = None


def show(e):
    try:
        raise e
    except BaseException:
        traceback.print_exc(file=sys.stdout)


class Arg:
    def __repr__(self):
        raise RuntimeError("argument has no repr")


for e in (BadStr(), BadRepr(), NotStr(), Multi(), Empty(), Elsewhere("x"), NoModule("n"), ValueError(Arg()), ValueError(1, Arg()), KeyError("k"), KeyError(), KeyError(1, 2), OSError(2, "gone", "file"), OSError(), UnicodeDecodeError("u", b"x", 0, 1, "why"), StopIteration(3), SystemExit(2), ExceptionGroup("g", [BadStr(), Multi()])):
    show(e)
sys.stdout.flush()
raise Multi from BadStr()
