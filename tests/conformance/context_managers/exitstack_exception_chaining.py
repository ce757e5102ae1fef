from contextlib import ExitStack


def raiser(e):
    def exit(*a):
        raise e

    return exit


def swallow(*a):
    print("swallow", repr(a[1]))
    return True


def show(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    print(" <- ".join(out))


def attempt(f):
    try:
        f()
        print("no error")
    except Exception as e:
        show(e)


def several():
    with ExitStack() as s:
        s.push(raiser(KeyError("first pushed")))
        s.push(raiser(IndexError("second pushed")))
        raise ValueError("body")


def swallowed_in_between():
    with ExitStack() as s:
        s.push(raiser(KeyError("outermost")))
        s.push(swallow)
        s.push(raiser(IndexError("inner")))
        raise ValueError("body")


def all_swallowed():
    with ExitStack() as s:
        s.push(swallow)
        s.push(raiser(IndexError("i")))


def callback_raises():
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        s.callback(print, "runs first")


def enter_fails():
    class E:
        def __enter__(self):
            raise OSError("enter")

        def __exit__(self, *a): ...

    with ExitStack() as s:
        s.callback(print, "unwound")
        s.enter_context(E())


def same_exception():
    with ExitStack() as s:
        s.push(lambda k, v, t: (_ for _ in ()).throw(v))
        raise ValueError("same")


def outer_context():
    try:
        raise LookupError("outer")
    except LookupError:
        with ExitStack() as s:
            s.push(raiser(KeyError("k")))
            raise ValueError("v")


def close_raises():
    s = ExitStack()
    s.push(raiser(KeyError("in close")))
    s.callback(print, "still runs")
    s.close()


for f in (
    several,
    swallowed_in_between,
    all_swallowed,
    callback_raises,
    enter_fails,
    same_exception,
    outer_context,
    close_raises,
):
    print(f.__name__)
    attempt(f)
