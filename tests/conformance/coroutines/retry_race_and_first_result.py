# asyncio in small: retrying, racing, first result with cancellation of the rest, semaphored map, debounced callbacks, and shielded cleanup.
import asyncio


async def flaky(log, failures):
    for attempt in range(failures + 1):
        log.append(attempt)
        await asyncio.sleep(0)
        if attempt < failures:
            yield ValueError(attempt)
    yield "ok"


async def retry(make, times):
    errors = []
    async for r in make:
        if not isinstance(r, Exception):
            return r, len(errors)
        errors.append(r)
        if len(errors) == times:
            await make.aclose()
            raise ExceptionGroup("gave up", errors)


async def retrying():
    log = []
    print(await retry(flaky(log, 2), 5), log)
    try:
        await retry(flaky([], 9), 3)
    except* ValueError as g:
        print(repr(g.exceptions))


async def racer(name, steps, log):
    try:
        for _ in range(steps):
            await asyncio.sleep(0)
        return name
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def first(*cs):
    tasks = [asyncio.ensure_future(c) for c in cs]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return min(t.result() for t in done)
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def racing():
    log = []
    print(await first(racer("slow", 50, log), racer("fast", 2, log), racer("medium", 20, log)), sorted(log))


async def limited(n, f, items):
    gate, peak, running = asyncio.Semaphore(n), 0, 0

    async def one(x):
        nonlocal peak, running
        async with gate:
            running += 1
            peak = max(peak, running)
            try:
                return await f(x)
            finally:
                running -= 1
    return await asyncio.gather(*map(one, items)), peak


async def mapping():
    async def square(x):
        for _ in range(5 - x):
            await asyncio.sleep(0)
        return x * x
    print(await limited(2, square, range(5)))


class Debounced:
    def __init__(self, delay, f):
        self.delay, self.f, self.handle = delay, f, None

    def __call__(self, *args):
        if self.handle:
            self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.delay, self.f, *args)


async def debouncing():
    seen = []
    d = Debounced(0.001, seen.append)
    for x in "abc":
        d(x)
    await asyncio.sleep(0.02)
    print(seen, d.handle.cancelled())


async def cleanup():
    log = []

    async def slow_close():
        await asyncio.sleep(0)
        log.append("closed")

    async def user():
        try:
            await asyncio.sleep(10)
        finally:
            closing = asyncio.ensure_future(slow_close())
            try:
                await asyncio.shield(closing)
            except asyncio.CancelledError:
                log.append("cancelled again")
                await closing
                raise

    t = asyncio.create_task(user())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), log)


async def context():
    import contextvars
    v = contextvars.ContextVar("v", default="unset")

    async def child(x):
        before = v.get()
        v.set(x)
        await asyncio.sleep(0)
        return before, v.get()

    v.set("parent")
    print(await asyncio.gather(child(1), child(2)), v.get(), await child(3), v.get())


for main in (retrying, racing, mapping, debouncing, cleanup, context):
    print("--", main.__name__)
    asyncio.run(main())
