# AsyncExitStack with both sorts of managers and callbacks, aclosing, asynccontextmanager as decorator, async nullcontext and suppress.
import contextlib
import types


@types.coroutine
def hop():
    yield


def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


@contextlib.asynccontextmanager
async def opened(name, log):
    log.append(f"open {name}")
    await hop()
    try:
        yield name
    except KeyError as e:
        log.append(f"{name} saw {e!r}")
        raise
    finally:
        await hop()
        log.append(f"close {name}")


@contextlib.contextmanager
def sync(name, log):
    log.append(f"enter {name}")
    try:
        yield name
    finally:
        log.append(f"leave {name}")


async def stacking():
    log = []

    async def later(*a, **k):
        await hop()
        log.append(("async callback", a, k))

    async def exit(kind, value, tb):
        log.append(("async exit", kind and kind.__name__))
        return kind is KeyError

    async with contextlib.AsyncExitStack() as s:
        a = await s.enter_async_context(opened("a", log))
        b = s.enter_context(sync("b", log))
        s.push_async_callback(later, 1, k=2)
        s.callback(log.append, "callback")
        s.push_async_exit(exit)
        s.push_async_exit(opened("c", log))
        s.push(lambda *e: log.append(("push", e[0])))
        if a + b == "ab":
            raise KeyError("body")
    for l in log:
        print("  ", l)
    return "suppressed"


async def moved():
    log = []
    async with contextlib.AsyncExitStack() as s:
        await s.enter_async_context(opened("moved", log))
        rest = s.pop_all()
    print(log)
    await rest.aclose()
    print(log)
    for wrong in (lambda: s.enter_async_context(sync("x", log)), lambda: s.enter_async_context(3)):
        try:
            await wrong()
        except TypeError as e:
            print(e)
    try:
        s.enter_context(opened("y", log))
    except TypeError as e:
        print(e)
    print(hasattr(s, "close"), hasattr(s, "__enter__"))


async def closing():
    log = []

    async def numbers():
        try:
            for i in range(10):
                yield i
        finally:
            await hop()
            log.append("numbers closed")

    async with contextlib.aclosing(numbers()) as n:
        async for x in n:
            if x == 2:
                break
        log.append("after break")
    print(log)


async def decorated():
    log = []

    @opened("decorator", log)
    async def f(x):
        log.append(x)
        return x * 2

    print(await f(1), await f(2), f.__name__, log)
    async with contextlib.nullcontext("null") as n:
        print(n)

    class Thing(contextlib.AbstractAsyncContextManager):
        async def __aexit__(self, *a):
            print("left", a[0])

    async with Thing() as t:
        print(type(t).__name__)
    print(issubclass(type(opened("q", log)), contextlib.AbstractAsyncContextManager), isinstance(sync("q", log), contextlib.AbstractAsyncContextManager))


async def misuse():
    @contextlib.asynccontextmanager
    async def twice():
        yield 1
        yield 2

    @contextlib.asynccontextmanager
    async def never():
        if False:
            yield

    @contextlib.asynccontextmanager
    async def ignores():
        try:
            yield
        except ValueError:
            pass
        yield

    for make, error in ((twice, None), (never, None), (ignores, ValueError("x")), (twice, ValueError("y")), (twice, StopAsyncIteration("z")), (twice, StopIteration("w"))):
        try:
            async with make():
                if error:
                    raise error
            print("no error")
        except (RuntimeError, ValueError, StopAsyncIteration, StopIteration) as e:
            print(make.__name__, repr(e))


for main in (stacking, moved, closing, decorated, misuse):
    print("--", main.__name__, run(main()))
