from contextlib import contextmanager


@contextmanager
def passthrough():
    yield


def entries(e):
    out = []
    tb = e.__traceback__
    while tb:
        out.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return out


def body(error):
    with passthrough():
        raise error


for error in (
    ValueError("v"),
    StopIteration("s"),
    StopIteration(),
    RuntimeError("r"),
    GeneratorExit("g"),
    StopAsyncIteration("a"),
    KeyboardInterrupt(),
):
    try:
        body(error)
    except BaseException as e:
        print(repr(e), e is error, repr(e.__cause__), repr(e.__context__), "body" in entries(e))


@contextmanager
def chained():
    try:
        yield
    except StopIteration:
        raise StopIteration("another")


try:
    with chained():
        raise StopIteration("first")
except BaseException as e:
    print(repr(e), repr(e.__cause__))


@contextmanager
def inner_next():
    yield
    next(iter([]))


try:
    with inner_next():
        pass
except BaseException as e:
    print(repr(e), repr(e.__cause__))


@contextmanager
def context_preserved():
    try:
        yield
    except ValueError:
        pass


try:
    raise LookupError("outer")
except LookupError as outer:
    with context_preserved():
        raise ValueError("swallowed")
    print(repr(outer.__context__))
