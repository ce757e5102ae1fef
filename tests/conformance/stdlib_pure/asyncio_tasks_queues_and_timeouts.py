import asyncio


async def work(n):
    await asyncio.sleep(0.001 * n)
    return n * 10


async def main():
    print(await asyncio.gather(work(3), work(1), work(2)))
    t = asyncio.create_task(work(1), name="named")
    print(t.get_name(), t.done(), await t, t.done(), t.result())
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.005)
    except TimeoutError as e:
        print("timeout", repr(e))
    c = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    c.cancel()
    try:
        await c
    except asyncio.CancelledError:
        print("cancelled", c.cancelled())
    q = asyncio.Queue(2)

    async def producer():
        for i in range(4):
            await q.put(i)
        await q.put(None)

    async def consumer():
        got = []
        while (x := await q.get()) is not None:
            got.append(x)
        return got

    print((await asyncio.gather(producer(), consumer()))[1])
    try:
        async with asyncio.TaskGroup() as g:
            a = g.create_task(work(1))
            g.create_task(fail())
    except* ValueError as eg:
        print(eg.exceptions)
    lock, event = asyncio.Lock(), asyncio.Event()
    order = []

    async def locked(n):
        await event.wait()
        async with lock:
            order.append(n)

    ts = [asyncio.create_task(locked(i)) for i in range(3)]
    event.set()
    await asyncio.gather(*ts)
    print(order, await asyncio.gather(fail(), work(1), return_exceptions=True))
    return "main result"


async def fail():
    raise ValueError("failing task")


print(asyncio.run(main()))
