"""asyncio: queues of three kinds, shutdown, locks, conditions, events, semaphores and barriers, with waiters cancelled."""
import asyncio

log = []


async def queues():
    q = asyncio.Queue(2)
    async def producer():
        for i in range(4):
            await q.put(i)
            log.append(f"put {i}")
    async def consumer():
        while True:
            v = await q.get()
            log.append(f"get {v}")
            q.task_done()
    c = asyncio.create_task(consumer())
    await producer()
    await q.join()
    c.cancel()
    print(log, q.empty(), q.full(), q.qsize(), q.maxsize)
    log.clear()
    for kind, items in ((asyncio.LifoQueue, [1, 2, 3]), (asyncio.PriorityQueue, [3, 1, 2])):
        x = kind()
        for i in items:
            x.put_nowait(i)
        print(kind.__name__, [x.get_nowait() for _ in items])
    for f in (q.get_nowait, q.task_done, lambda: [q.put_nowait(i) for i in range(3)]):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)
    q.shutdown()
    print([q.get_nowait(), q.get_nowait()])
    for f in (q.get, lambda: q.put(1)):
        try:
            await f()
        except asyncio.QueueShutDown as e:
            print("shut down", e.args)


async def locks():
    lock = asyncio.Lock()
    async def user(name):
        async with lock:
            log.append(f"{name} in")
            await asyncio.sleep(0)
            log.append(f"{name} out")
    a, b, c = (asyncio.create_task(user(n)) for n in "abc")
    await asyncio.sleep(0)
    b.cancel()
    print([type(r).__name__ for r in await asyncio.gather(a, b, c, return_exceptions=True)], log, lock.locked())
    log.clear()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)


async def conditions():
    cond, ready = asyncio.Condition(), []
    async def waiter(n):
        async with cond:
            await cond.wait_for(lambda: n in ready)
            log.append(n)
    ws = [asyncio.create_task(waiter(n)) for n in range(3)]
    for n in (2, 0, 1):
        await asyncio.sleep(0)
        async with cond:
            ready.append(n)
            cond.notify_all()
    await asyncio.gather(*ws)
    print(log)
    log.clear()
    for f in (cond.notify, cond.notify_all):
        try:
            f()
        except RuntimeError as e:
            print(e)


async def others():
    e = asyncio.Event()
    t = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    print(e.is_set(), t.done())
    e.set()
    print(await t, e.is_set(), await e.wait(), e.clear())
    s = asyncio.BoundedSemaphore(2)
    await s.acquire()
    async with s:
        print(s.locked())
    s.release()
    try:
        s.release()
    except ValueError as err:
        print(err)
    try:
        asyncio.Semaphore(-1)
    except ValueError as err:
        print(err)
    b = asyncio.Barrier(2)
    async def meet(n):
        i = await b.wait()
        log.append((n, i))
    await asyncio.gather(meet("a"), meet("b"))
    print(sorted(log), b.n_waiting, b.parties, b.broken)
    await b.abort()
    try:
        await b.wait()
    except asyncio.BrokenBarrierError as err:
        print(type(err).__name__, b.broken)


for f in (queues, locks, conditions, others):
    asyncio.run(f())
