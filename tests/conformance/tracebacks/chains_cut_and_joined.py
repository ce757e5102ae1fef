# Causes and contexts: set by hand, cut, joined into rings, reraised in finally, and printed.
import sys
import traceback


def show(e):
    traceback.print_exception(e, file=sys.stdout)
    print("=" * 10)


def make(text, kind=ValueError):
    try:
        raise kind(text)
    except kind as e:
        return e


a, b, c = make("a"), make("b", KeyError), make("c", OSError)
a.__cause__ = b
b.__context__ = c
show(a)
a.__suppress_context__ = False
a.__context__ = c
show(a)
a.__cause__ = None
show(a)
c.__context__ = a
show(a)
try:
    try:
        raise a
    except ValueError as e:
        raise e from e
except ValueError as e:
    print(e.__cause__ is e, e.__context__)
    show(e)


def in_finally():
    try:
        1 / 0
    finally:
        {}["finally"]


def twice():
    try:
        in_finally()
    except KeyError:
        raise
    finally:
        sys.stdout.write("cleanup\n")


def reraised_later():
    try:
        int("x")
    except ValueError as e:
        saved = e
    try:
        raise saved
    except ValueError as e:
        raise LookupError("later") from saved.with_traceback(None)


def in_except_of_except():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise TypeError(2)
        except TypeError:
            try:
                raise KeyError(3)
            except KeyError:
                pass
            raise IndexError(4)


def exit_replaces():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *exc):
            raise RuntimeError("exit") from exc[1].__context__

    with Manager():
        try:
            raise ValueError("inner")
        except ValueError:
            raise TypeError("outer")


for f in (in_finally, twice, reraised_later, in_except_of_except, exit_replaces):
    try:
        f()
    except Exception as e:
        show(e)
for cause in (5, "x", KeyError, None):
    try:
        raise ValueError("with cause") from cause
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__)
try:
    a.__cause__ = 3
except TypeError as e:
    print(e)
raise make("last") from make("its cause", KeyError).with_traceback(None)
