# One decorator for sync and async functions and generators, methods included: timing by a counter, exceptions, cancellation and cleanup.
import contextlib
import functools
import inspect

events = []


@contextlib.contextmanager
def span(name):
    events.append(f"{name} begins")
    try:
        yield
    except BaseException as e:
        events.append(f"{name} fails {type(e).__name__}")
        raise
    else:
        events.append(f"{name} ends")


def traced(f=None, *, name=None):
    if f is None:
        return functools.partial(traced, name=name)
    name = name or f.__qualname__.split(".")[-1]
    if inspect.iscoroutinefunction(f):
        async def wrapper(*a, **k):
            with span(name):
                return await f(*a, **k)
    elif inspect.isasyncgenfunction(f):
        async def wrapper(*a, **k):
            with span(name):
                g = f(*a, **k)
                try:
                    async for x in g:
                        yield x
                finally:
                    await g.aclose()
    elif inspect.isgeneratorfunction(f):
        def wrapper(*a, **k):
            with span(name):
                return (yield from f(*a, **k))
    else:
        def wrapper(*a, **k):
            with span(name):
                return f(*a, **k)
    return functools.update_wrapper(wrapper, f)


class Service:
    @traced
    def sync(self, x):
        return x + 1

    @traced(name="renamed")
    async def coro(self, x):
        return self.sync(x) * 2

    @traced
    def gen(self, n):
        got = yield from range(n)
        return "gen result"

    @traced
    async def agen(self, n):
        for i in range(n):
            yield await self.coro(i)

    @classmethod
    @traced
    def make(cls):
        return cls()

    @staticmethod
    @traced
    async def fails():
        raise LookupError("no")


def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value


def show(result):
    print(result, events)
    events.clear()


s = Service.make()
show(type(s).__name__)
show(s.sync(1))
show(run(s.coro(2)))
show(list(s.gen(2)))
g = s.gen(3)
next(g)
g.close()
show("closed")
g = s.gen(3)
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as e:
    show(repr(e))


async def consume(n, stop=None):
    out = []
    a = s.agen(n)
    async for x in a:
        out.append(x)
        if x == stop:
            break
    await a.aclose()
    return out


show(run(consume(2)))
show(run(consume(5, stop=4)))
try:
    run(Service.fails())
except LookupError as e:
    show(e)
print([inspect.iscoroutinefunction(f) for f in (Service.coro, Service.fails, s.coro, Service.sync)], inspect.isasyncgenfunction(s.agen), inspect.isgeneratorfunction(s.gen), Service.coro.__name__, inspect.signature(s.gen))
