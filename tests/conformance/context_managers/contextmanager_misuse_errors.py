from contextlib import contextmanager


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def yields_after_throw():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def not_generator():
    return 5


@contextmanager
def fails_first():
    raise OSError("before the yield")
    yield


@contextmanager
def fails_after():
    yield
    raise OSError("after the yield")


@contextmanager
def translates():
    try:
        yield
    except ValueError as e:
        raise KeyError("translated") from e


@contextmanager
def raises_new():
    try:
        yield
    finally:
        raise KeyError("from finally")


@contextmanager
def swallows():
    try:
        yield
    except BaseException:
        pass


def attempt(cm, error=None):
    try:
        with cm() as v:
            print("  body", v)
            if error:
                raise error
        print("  fine")
    except BaseException as e:
        print(" ", repr(e), "| cause", repr(e.__cause__), "| context", repr(e.__context__))


for cm, error in (
    (no_yield, None),
    (two_yields, None),
    (two_yields, ValueError("v")),
    (yields_after_throw, ValueError("v")),
    (not_generator, None),
    (fails_first, None),
    (fails_after, None),
    (fails_after, ValueError("v")),
    (translates, ValueError("v")),
    (raises_new, ValueError("v")),
    (swallows, ValueError("v")),
    (swallows, KeyboardInterrupt()),
    (swallows, StopIteration("s")),
    (swallows, GeneratorExit()),
    (fails_after, StopIteration("goes through")),
    (fails_after, RuntimeError("generator raised StopIteration")),
):
    print(cm.__name__, repr(error))
    attempt(cm, error)
