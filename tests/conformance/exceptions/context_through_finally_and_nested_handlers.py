# __context__, __cause__ and sys.exception() through finally blocks, nested handlers, loops and re-raising.
import sys


def chain(e):
    out = []
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        mark = "!" if e.__cause__ is not None else "-" if e.__suppress_context__ else ""
        out.append(f"{type(e).__name__}({e}){mark}")
        e = e.__cause__ or e.__context__
    return " <- ".join(out)


def show(f):
    try:
        print(f.__name__, "returned", f())
    except Exception as e:
        print(f.__name__, chain(e))
    print("   outside:", sys.exception())


def in_finally():
    try:
        raise KeyError("try")
    finally:
        raise ValueError("finally")


def in_finally_after_handled():
    try:
        raise KeyError("try")
    except KeyError:
        pass
    finally:
        print("   in finally:", sys.exception())
        raise ValueError("finally")


def nested():
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise ValueError("b")
        except ValueError:
            print("   inner:", repr(sys.exception()))
        print("   outer again:", repr(sys.exception()))
        raise TypeError("c")


def reraise_other():
    try:
        raise KeyError("a")
    except KeyError as a:
        try:
            raise ValueError("b")
        except ValueError:
            raise a


def from_itself():
    e = KeyError("self")
    raise e from e


def cleared():
    try:
        raise KeyError("a")
    except KeyError as e:
        try:
            raise ValueError("b") from None
        except ValueError as b:
            b.__suppress_context__ = False
            raise


def loops():
    last = None
    for i in range(3):
        try:
            if last:
                raise last
            raise ValueError(i)
        except ValueError as e:
            last = KeyError(i)
            last.__context__ = e
        except KeyError as e:
            last = None
            print("   loop", chain(e))
    raise TypeError("after the loop")


def return_in_finally_of_handler():
    for _ in range(1):
        try:
            raise KeyError("lost")
        except KeyError:
            try:
                raise ValueError("lost, too")
            except ValueError:
                pass
    return sys.exception()


def cause_by_class():
    try:
        raise KeyError("x")
    except KeyError:
        raise ValueError("y") from OSError


def cycle():
    a, b = KeyError("a"), ValueError("b")
    try:
        raise a
    except KeyError:
        try:
            raise b
        except ValueError:
            raise a


def assigned():
    e = ValueError("e")
    for bad in (3, "x", KeyError):
        try:
            e.__context__ = bad
        except TypeError as t:
            print("  ", t)
    try:
        e.__cause__ = 3
    except TypeError as t:
        print("  ", t)
    try:
        del e.__cause__
    except TypeError as t:
        print("  ", t)
    e.__cause__ = None
    return e.__suppress_context__, e.__cause__


for f in (in_finally, in_finally_after_handled, nested, reraise_other, from_itself, cleared, loops, return_in_finally_of_handler, cause_by_class, cycle, assigned):
    show(f)
