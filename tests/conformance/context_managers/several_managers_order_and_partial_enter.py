log = []


class CM:
    def __init__(self, name, fail=None, swallow=False):
        log.append(f"make {name}")
        self.name, self.fail, self.swallow = name, fail, swallow

    def __enter__(self):
        log.append(f"enter {self.name}")
        if self.fail == "enter":
            raise ValueError(self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        log.append(f"exit {self.name} {kind and kind.__name__}")
        if self.fail == "exit":
            raise KeyError(self.name)
        return self.swallow


def show(f):
    log.clear()
    try:
        r = f()
    except Exception as e:
        r = repr(e)
    print(f.__name__, r, log)


def plain():
    with CM("a") as a, CM("b") as b, CM("c"):
        return a + b


def second_enter_fails():
    with CM("a"), CM("b", "enter"), CM("c"):
        log.append("never")


def first_swallows_second_enter():
    with CM("a", swallow=True), CM("b", "enter"):
        log.append("never")
    return "after"


def constructor_fails():
    with CM("a"), CM(1 / 0):
        pass


def inner_exit_fails():
    with CM("a"), CM("b", "exit"), CM("c"):
        log.append("body")


def uses_previous():
    with CM("a") as x, CM(x + "!") as y:
        return y


def parenthesised():
    with (
        CM("p") as p,
        CM("q"),
    ):
        return p


def nested_swallow():
    with CM("outer"):
        with CM("inner", swallow=True):
            raise OSError
        log.append("after inner")
    return "done"


def loop():
    for i in range(3):
        with CM(f"l{i}"):
            if i == 0:
                continue
            if i == 1:
                break


def star_target():
    with CM("xyz") as (h, *t):
        return h, t


for f in (
    plain,
    second_enter_fails,
    first_swallows_second_enter,
    constructor_fails,
    inner_exit_fails,
    uses_previous,
    parenthesised,
    nested_swallow,
    loop,
    star_target,
):
    show(f)
