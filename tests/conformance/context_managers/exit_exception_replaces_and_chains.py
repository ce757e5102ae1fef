class CM:
    def __init__(self, error=None):
        self.error = error

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if self.error:
            raise self.error


def attempt(f):
    try:
        f()
    except BaseException as e:
        chain = []
        while e is not None:
            chain.append(repr(e))
            e = e.__context__
        print(" <- ".join(chain))


def one():
    with CM(KeyError("exit")):
        raise ValueError("body")


def two():
    with CM(KeyError("outer")), CM(OSError("inner")):
        raise ValueError("body")


def no_body_error():
    with CM(KeyError("only exit")):
        pass


def returning():
    with CM(KeyError("exit on return")):
        return 1


def reraise_same():
    class R(CM):
        def __exit__(self, kind, value, tb):
            raise value

    with R():
        raise ValueError("same object")


def reraise_from():
    class R(CM):
        def __exit__(self, kind, value, tb):
            raise KeyError("k") from value

    with R():
        raise ValueError("cause")


def bare():
    class R(CM):
        def __exit__(self, kind, value, tb):
            raise

    with R():
        raise ValueError("bare raise in exit")


def enter_fails():
    class E(CM):
        def __enter__(self):
            raise ValueError("enter")

    with CM(KeyError("outer exit")), E():
        pass


def target_fails():
    with CM(KeyError("exit after target")) as (a, b):
        pass


def in_handler():
    try:
        raise IndexError("handled")
    except IndexError:
        with CM(KeyError("exit")):
            pass


def with_finally():
    try:
        with CM(KeyError("exit")):
            1 / 0
    finally:
        {}["finally"]


for f in (
    one,
    two,
    no_body_error,
    returning,
    reraise_same,
    reraise_from,
    bare,
    enter_fails,
    target_fails,
    in_handler,
    with_finally,
):
    print(f.__name__, end=": ")
    attempt(f)
