from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext, suppress


class Pause:
    def __await__(self):
        yield


def run(c):
    n = 0
    try:
        while True:
            c.send(None)
            n += 1
    except StopIteration as e:
        return e.value, n


@asynccontextmanager
async def acm(name, swallow=False):
    print("enter", name)
    await Pause()
    try:
        yield name
    except ValueError as e:
        print("saw", e)
        if not swallow:
            raise
    finally:
        await Pause()
        print("exit", name)


async def basics():
    async with acm("a") as x, acm("b") as y:
        print(x, y)
    async with acm("c", True):
        raise ValueError("swallowed")
    try:
        async with acm("d"):
            raise ValueError("passes")
    except ValueError as e:
        print("caught", e)

    @acm("decorator")
    async def f(n):
        return n + 1

    return await f(1), await f(2)


print(run(basics()))


class SyncCM:
    def __enter__(self):
        print("sync enter")

    def __exit__(self, *a):
        print("sync exit")


async def stack():
    async with AsyncExitStack() as s:
        a = await s.enter_async_context(acm("s1"))
        s.enter_context(SyncCM())
        s.callback(print, "callback")

        async def cb(x):
            await Pause()
            print("async callback", x)

        s.push_async_callback(cb, 5)

        @s.push_async_exit
        async def ex(kind, value, tb):
            print("async exit", kind and kind.__name__)
            return kind is KeyError

        print("body", a)
        raise KeyError("suppressed by the last one")
    kept = AsyncExitStack()
    await kept.enter_async_context(acm("kept"))
    moved = kept.pop_all()
    await kept.aclose()
    print("moved")
    await moved.aclose()
    for bad in (5, SyncCM()):
        try:
            await AsyncExitStack().enter_async_context(bad)
        except TypeError as e:
            print(e)
    try:
        async with acm("e"):
            async with AsyncExitStack() as t:
                t.push_async_callback(cb, 1)
                1 / 0
    except ZeroDivisionError as e:
        print(e)


print(run(stack()))


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("agen closed")


async def closing_():
    async with aclosing(agen()) as g:
        async for x in g:
            print(x)
            break
    async with nullcontext("null") as n:
        print(n)
    with suppress(ValueError):
        async with acm("f"):
            raise ValueError("suppressed outside")


print(run(closing_()))


@asynccontextmanager
async def no_yield():
    if False:
        yield


@asynccontextmanager
async def two():
    yield 1
    yield 2


async def bad(cm, error=None):
    async with cm():
        if error:
            raise error


for cm, e in ((no_yield, None), (two, None), (two, ValueError("v")), (two, StopAsyncIteration("s"))):
    try:
        print(run(bad(cm, e)))
    except BaseException as err:
        print(repr(err))
