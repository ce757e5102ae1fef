# Managers entered inside generators: when they are left if the generator is exhausted, broken out of, thrown into, closed or dropped.
import contextlib

log = []


@contextlib.contextmanager
def noted(name, swallow=None):
    log.append(f"+{name}")
    try:
        yield name
    except BaseException as e:
        log.append(f"!{name} {type(e).__name__}")
        if swallow and isinstance(e, swallow):
            return
        raise
    finally:
        log.append(f"-{name}")


def plain():
    with noted("a"), noted("b", swallow=KeyError):
        yield 1
        yield 2
    log.append("between")
    with noted("c"):
        yield 3


def stack():
    with contextlib.ExitStack() as s:
        for i in range(3):
            yield s.enter_context(noted(i))
        s.callback(log.append, "callback")
        s.pop_all() if log.count("keep") else None


def nested():
    with noted("outer"):
        yield from plain()
        yield "end"


def decorated():
    @noted("call")
    def f(x):
        yield x
    yield from f(1)


def loop():
    for i in range(3):
        with noted(i, swallow=ValueError):
            if i == 1:
                continue
            yield i


def run(name, make, use):
    log.clear()
    g = make()
    try:
        result = use(g)
    except Exception as e:
        result = repr(e)
    before = len(log)
    del g
    print(name, "|", result, "|", log[:before], "|", log[before:])


def first_two(g):
    return next(g), next(g)


def throwing(e):
    def use(g):
        return next(g), g.throw(e), list(g)
    return use


def broken(g):
    for x in g:
        break
    return x


def closed(g):
    return next(g), g.close()


for make in (plain, stack, nested, decorated, loop):
    run(make.__name__ + " to the end", make, list)
    run(make.__name__ + " first", make, next)
    run(make.__name__ + " break", make, broken)
    run(make.__name__ + " close", make, closed)
    run(make.__name__ + " KeyError", make, throwing(KeyError("k")))
    run(make.__name__ + " ValueError", make, throwing(ValueError("v")))
run("nested two", nested, first_two)
log.append("keep")
