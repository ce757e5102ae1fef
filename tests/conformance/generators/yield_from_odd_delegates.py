"""yield from objects with some of send, throw and close, with those that raise, and with results of every kind."""


class Base:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        print("  next", self.n)
        if self.n > 2:
            raise StopIteration("res", "two")
        return self.n


class Sends(Base):
    def send(self, v):
        print("  send", v)
        if v == "stop":
            raise StopIteration(v)
        return v


class Throws(Sends):
    def throw(self, *a):
        print("  throw", [x if isinstance(x, type) else type(x).__name__ for x in a])
        if isinstance(a[0], KeyError):
            raise StopIteration("from throw")
        if isinstance(a[0], IndexError):
            raise RuntimeError("replaced")
        return "thrown"


class Closes(Throws):
    def close(self):
        print("  close")


class BadClose(Base):
    def close(self):
        raise ZeroDivisionError("close")


class LookupFails(Base):
    def __repr__(self):
        return "LookupFails()"

    def __getattr__(self, name):
        print("  getattr", name)
        raise (LookupError if name != "send" else AttributeError)(name)


class NotCallable(Base):
    throw = close = send = 5


def outer(make):
    try:
        r = yield from make()
        print("  result", r)
    except BaseException as e:
        print("  outer sees", type(e).__name__, e, type(e.__context__).__name__)
        raise
    return r


def do(f):
    try:
        print("  =", f())
    except BaseException as e:
        print("  !", type(e).__name__, e.args)


for make in (Base, Sends, Throws, Closes, BadClose, LookupFails, NotCallable):
    for name, act in {
        "send": lambda o: o.send("x"), "send stop": lambda o: o.send("stop"), "throw V": lambda o: o.throw(ValueError("v")), "throw K": lambda o: o.throw(KeyError("k")),
        "throw I": lambda o: o.throw(IndexError), "close": lambda o: o.close(), "exit": lambda o: o.throw(GeneratorExit()), "next next": lambda o: (next(o), next(o)),
    }.items():
        print(make.__name__, name)
        o = outer(make)
        do(lambda: next(o))
        do(lambda: act(o))
        del o


class NoNext:
    def __iter__(self):
        return 5


class IterRaises:
    def __iter__(self):
        raise StopIteration("early")


async def coro():
    pass


c = coro()
for value in (5, None, NoNext(), IterRaises(), "ab", {1: 2}, c):
    def over():
        return (yield from value)
    x = over()
    do(lambda: list(x))
c.close()
