log = []


class Pause:
    def __await__(self):
        yield


def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


async def g(name):
    log.append(f"open {name}")
    try:
        for i in range(3):
            await Pause()
            yield i
    finally:
        log.append(f"close {name}")


async def whole():
    return [x async for x in g("whole")]


async def broken():
    it = g("broken")
    async for x in it:
        break
    log.append("after break")
    await it.aclose()
    log.append("after aclose")


async def failing():
    it = g("failing")
    try:
        async for x in it:
            1 / 0
    except ZeroDivisionError:
        log.append("caught")
    await it.aclose()


async def nested():
    async def outer():
        try:
            async for x in g("inner"):
                yield x * 10
        finally:
            log.append("outer finally")

    return [x async for x in outer()]


class Manager:
    async def __aenter__(self):
        log.append("aenter")

    async def __aexit__(self, *a):
        log.append(f"aexit {a[0] and a[0].__name__}")


async def with_inside():
    async def managed():
        async with Manager():
            yield 1
            yield 2

    it = managed()
    await anext(it)
    await it.aclose()
    return [x async for x in managed()]


for f in (whole, broken, failing, nested, with_inside):
    print(f.__name__, run(f()), log)
    log.clear()
