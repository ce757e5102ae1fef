import sys


def a():
    b()


def b():
    try:
        c()
    except KeyError as e:
        raise RuntimeError("wrapped") from e


def c():
    {}["missing"]


def entries(e):
    out = []
    tb = e.__traceback__
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


try:
    a()
except RuntimeError as e:
    print(entries(e), entries(e.__cause__))
    saved = e
try:
    raise saved
except RuntimeError as e:
    print(entries(e))
try:
    raise saved.with_traceback(None)
except RuntimeError as e:
    print(entries(e))


def reraise():
    try:
        c()
    except KeyError:
        raise


try:
    reraise()
except KeyError as e:
    print(entries(e))


def finally_path():
    try:
        c()
    finally:
        pass


try:
    finally_path()
except KeyError as e:
    print(entries(e))
    tb = e.__traceback__
    tb.tb_next = None
    print(entries(e))
    for bad in (lambda: setattr(tb, "tb_next", tb), lambda: setattr(tb, "tb_next", 5), lambda: setattr(tb, "tb_frame", 1), lambda: delattr(tb, "tb_next")):
        try:
            bad()
        except Exception as err:
            print(type(err).__name__, err)
T = type(tb)
made = T(None, sys._getframe(), 0, 99)
print(made.tb_lineno, made.tb_next, made.tb_lasti)
print(entries(ValueError().with_traceback(made)))
def gen():
    yield 1
    raise ValueError("in generator")
def consume():
    for _ in gen():
        pass
try:
    consume()
except ValueError as e:
    print(entries(e))
