import sys


class Exit:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        raise RuntimeError("from __exit__")


def case(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


@case
def in_finally():
    try:
        1 / 0
    finally:
        {}["in finally"]


@case
def in_exit():
    with Exit():
        raise ValueError("from body")


@case
def three_deep():
    try:
        try:
            raise ValueError("one")
        except ValueError:
            raise TypeError("two")
    except TypeError:
        raise OSError("three")


@case
def cause_without_traceback():
    raise ValueError("effect") from KeyError("never raised")


@case
def cause_hides_context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from TypeError("t")


@case
def cycle():
    a, b = ValueError("a"), ValueError("b")
    a.__cause__, b.__cause__ = b, a
    raise a
