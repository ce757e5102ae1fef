# yield from over things that lack send, throw or close, or have odd ones: what the outer generator and its caller see.
class Only:
    def __init__(self, log, *methods):
        self.log = log
        self.n = 0
        for m in methods:
            setattr(self, m, getattr(self, "_" + m))

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("ended")
        return self.n

    def _send(self, value):
        self.log.append(f"send {value}")
        return f"sent {value}"

    def _throw(self, e):
        self.log.append(f"throw {e!r}")
        if isinstance(e, StopIteration):
            raise e
        if isinstance(e, KeyError):
            raise StopIteration("from throw")
        return "survived"

    def _close(self):
        self.log.append("close")


def outer(it, log):
    try:
        result = yield from it
        log.append(f"result {result}")
        yield "after"
    except BaseException as e:
        log.append(f"outer got {type(e).__name__}: {e}")
        raise


def attempt(f):
    try:
        return repr(f())
    except BaseException as e:
        return f"{type(e).__name__}({e})"


for methods in ((), ("send",), ("throw",), ("close",), ("send", "throw", "close")):
    for action in ("next", "send", "throw value", "throw key", "throw stop", "throw exit", "close"):
        log = []
        g = outer(Only(log, *methods), log)
        next(g)
        what = {
            "next": lambda: next(g), "send": lambda: g.send("x"), "throw value": lambda: g.throw(ValueError("v")), "throw key": lambda: g.throw(KeyError("k")),
            "throw stop": lambda: g.throw(StopIteration("s")), "throw exit": lambda: g.throw(GeneratorExit("g")), "close": lambda: g.close(),
        }[action]
        print(methods, action, "|", attempt(what), "|", log, "|", attempt(lambda: next(g)))


class BadClose(Only):
    def close(self):
        raise OSError("cannot close")


class BadThrow(Only):
    @property
    def throw(self):
        raise LookupError("no throw")


for cls in (BadClose, BadThrow):
    for action in (lambda: g.close(), lambda: g.throw(ValueError("v")), lambda: g.throw(GeneratorExit())):
        log = []
        g = outer(cls(log), log)
        next(g)
        print(cls.__name__, attempt(action), log, attempt(lambda: next(g)))
