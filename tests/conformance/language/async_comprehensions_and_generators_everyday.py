# Asynchronous code driven by a few lines: pipelines, comprehensions, context managers, early exits, errors.
from contextlib import asynccontextmanager
from types import coroutine


@coroutine
def tick(value=None):
    log.append("tick")
    return (yield value)


def drive(coro):
    value = None
    while True:
        try:
            value = coro.send(value)
        except StopIteration as stop:
            return stop.value


log = []


async def numbers(n):
    try:
        for i in range(n):
            await tick()
            yield i
    finally:
        log.append("numbers closed")


async def double(source):
    async for x in source:
        yield x * 2


@asynccontextmanager
async def session(name):
    log.append(f"enter {name}")
    try:
        yield name.upper()
    except KeyError as e:
        log.append(f"handled {e}")
    finally:
        await tick()
        log.append(f"exit {name}")


async def collect():
    a = [x async for x in numbers(3)]
    b = {x: y async for x in numbers(2) async for y in double(numbers(2)) if y}
    c = {await f(x) for x in range(2)}
    d = [y for x in [numbers(2)] async for y in x]
    e = [[z async for z in numbers(i)] for i in range(3)]
    g = (x async for x in double(numbers(3)) if x > 1)
    return a, b, c, d, e, [v async for v in g], [await f(i) async for i in numbers(2) if await f(i)]


async def f(x):
    return await tick(x) or x + 1


async def early():
    source = numbers(10)
    async for x in source:
        if x == 1:
            break
    await source.aclose()
    async for x in double(numbers(1)):
        pass
    else:
        log.append("else")
    return x


async def contexts():
    async with session("one") as a, session("two") as b:
        raise KeyError(a + b)
    try:
        async with session("three"):
            raise ValueError("through")
    except ValueError as e:
        return str(e)


async def protocol():
    g = numbers(3)
    out = [await anext(g), await g.asend(None), await anext(g), await anext(g, "default")]
    try:
        await anext(g)
    except StopAsyncIteration:
        out.append("stop")
    h = numbers(3)
    await h.asend(None)
    try:
        await h.athrow(LookupError("thrown"))
    except LookupError as e:
        out.append(repr(e))
    out.append([x async for x in h])
    return out


for make in (collect, early, contexts, protocol):
    log.clear()
    print(make.__name__, drive(make()))
    print([x for x in log if x != "tick"], log.count("tick"))
for bad in ("async for x in [1]: pass", "async with 5: pass", "await 5", "[x async for x in [1]]", "await anext([1])", "async with session: pass", "await numbers(1)", "for x in numbers(1): pass", "aiter(5)", "anext(5)", "yield_ = [y for y in numbers(1)]"):
    space = dict(globals())
    exec(f"async def main():\n    {bad}", space)
    try:
        drive(space["main"]())
        print(bad, "fine")
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
