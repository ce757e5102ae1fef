# asyncio's queues of three orders, join, shutdown, semaphores, conditions, events and barriers.
import asyncio


async def queues():
    for cls in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = cls(maxsize=3)
        for x in (2, 3, 1):
            q.put_nowait(x)
        try:
            q.put_nowait(0)
        except asyncio.QueueFull as e:
            print(type(e).__name__, q.full(), q.qsize(), q.maxsize)
        print(cls.__name__, [q.get_nowait() for _ in range(3)], q.empty())
        try:
            q.get_nowait()
        except asyncio.QueueEmpty as e:
            print(type(e).__name__)


async def producers():
    q = asyncio.Queue(2)
    log = []

    async def producer(name, n):
        for i in range(n):
            await q.put((name, i))
            log.append(f"+{name}{i}")

    async def consumer():
        while True:
            name, i = await q.get()
            log.append(f"-{name}{i}")
            q.task_done()

    consumers = [asyncio.create_task(consumer()) for _ in range(2)]
    await asyncio.gather(producer("a", 3), producer("b", 2))
    await q.join()
    print(len(log), sorted(log) == sorted(f"{s}{n}{i}" for s in "+-" for n, k in (("a", 3), ("b", 2)) for i in range(k)), q.qsize())
    for c in consumers:
        c.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*consumers, return_exceptions=True)])
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    q.put_nowait(1)
    q.shutdown()
    print(await q.get())
    for op in (q.get, lambda: q.put(1)):
        try:
            await op()
        except asyncio.QueueShutDown as e:
            print(type(e).__name__)


async def semaphores():
    s = asyncio.Semaphore(2)
    running = peak = 0

    async def use(i):
        nonlocal running, peak
        async with s:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(0)
            running -= 1
        return i

    print(await asyncio.gather(*map(use, range(5))), peak, s.locked())
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    for wrong in (b.release, lambda: asyncio.Semaphore(-1)):
        try:
            wrong()
        except ValueError as e:
            print(e)


async def conditions():
    c, log, items = asyncio.Condition(), [], []

    async def waiter(i):
        async with c:
            await c.wait_for(lambda: len(items) >= i)
            log.append((i, len(items)))

    tasks = [asyncio.create_task(waiter(i)) for i in (1, 3, 2)]
    for i in range(3):
        await asyncio.sleep(0)
        async with c:
            items.append(i)
            c.notify_all()
    await asyncio.gather(*tasks)
    print(log)
    try:
        c.notify()
    except RuntimeError as e:
        print(e)


async def events():
    e, log = asyncio.Event(), []

    async def wait(i):
        log.append((i, await e.wait()))

    tasks = [asyncio.create_task(wait(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(e.is_set(), log)
    e.set()
    await asyncio.gather(*tasks)
    print(e.is_set(), log)
    b = asyncio.Barrier(2)

    async def meet(n):
        async with b as position:
            return n, position
    print(sorted(p for _, p in await asyncio.gather(meet("x"), meet("y"))), b.n_waiting, b.broken)
    lock = asyncio.Lock()
    async with lock:
        waiting = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        print(lock.locked(), waiting.done())
        waiting.cancel()
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)


for main in (queues, producers, semaphores, conditions, events):
    print("--", main.__name__)
    asyncio.run(main())
