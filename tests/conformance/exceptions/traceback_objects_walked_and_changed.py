# Traceback objects: walked, cut, replaced, with_traceback, made by hand, growing at each re-raise.
import sys
import types


def third():
    raise ValueError("deep")


def second():
    third()


def first():
    second()


def names(tb):
    out = []
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno if tb.tb_frame.f_code.co_name != "<module>" else "-"))
        tb = tb.tb_next
    return out


try:
    first()
except ValueError as e:
    error = e
print(names(error.__traceback__))


def again(e):
    try:
        raise e
    except ValueError:
        pass
    return names(e.__traceback__)


print(again(error))
print(again(error)[:3])
print(again(error.with_traceback(None)))


def bare_raise():
    try:
        third()
    except ValueError:
        try:
            raise
        except ValueError as e:
            return names(e.__traceback__)


print(bare_raise())


def in_loop():
    e = ValueError()
    for _ in range(3):
        try:
            raise e
        except ValueError:
            pass
    return names(e.__traceback__)


print(in_loop())
try:
    first()
except ValueError as e:
    tb = e.__traceback__
    tb.tb_next.tb_next = None
    print(names(tb))
    e.__traceback__ = tb.tb_next
    print(names(e.__traceback__))
    for bad in (3, "x", tb.tb_frame):
        try:
            e.__traceback__ = bad
        except TypeError as t:
            print(t)
        try:
            tb.tb_next = bad
        except TypeError as t:
            print(t)
    try:
        tb.tb_next = tb
    except ValueError as v:
        print(v)
    try:
        del e.__traceback__
    except TypeError as t:
        print(t)
frame = sys._getframe()
made = types.TracebackType(None, frame, 0, 7)
print(made.tb_lineno, made.tb_next, made.tb_frame is frame, names(types.TracebackType(made, frame, 0, 1)))
try:
    raise KeyError("k").with_traceback(made)
except KeyError as e:
    print(len(names(e.__traceback__)), e.__traceback__.tb_next is made)
for args in ((3, frame, 0, 1), (None, 3, 0, 1), (None, frame, 0)):
    try:
        types.TracebackType(*args)
    except TypeError as t:
        print(t)


def generator():
    try:
        yield 1
    except ValueError as e:
        yield names(e.__traceback__)
        raise


g = generator()
next(g)
print(g.throw(ValueError("thrown")))
try:
    next(g)
except ValueError as e:
    print([n for n, _ in names(e.__traceback__)])


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.seen = names(tb)
        return True


with Manager() as m:
    first()
print(m.seen)
print(error.__traceback__ is None or len(names(error.__traceback__)))
