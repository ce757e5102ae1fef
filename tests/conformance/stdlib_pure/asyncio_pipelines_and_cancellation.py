# asyncio: tasks, groups, timeouts, cancellation that is caught, queues, gather's results, order of callbacks.
import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


async def step(name, n, delay=0):
    for i in range(n):
        await asyncio.sleep(delay)
        log.append(f"{name}{i}")
    return name


async def failing(text, delay=0):
    await asyncio.sleep(delay)
    raise ValueError(text)


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        log.append(f"cancelled {e.args}")
        await asyncio.sleep(0)
        raise
    finally:
        log.append("cleaned")


async def gathers():
    print(await asyncio.gather(step("a", 2), step("b", 3), step("c", 1)), log)
    results = await asyncio.gather(step("d", 1), failing("x"), failing("y", 0.001), return_exceptions=True)
    print([repr(r) for r in results])
    try:
        await asyncio.gather(failing("first"), stubborn())
    except ValueError as e:
        print("gather raised", e)


async def groups():
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(step("g", 2), name="stepper")
            tg.create_task(failing("in group"))
            t3 = tg.create_task(stubborn())
    except* ValueError as eg:
        print(eg.message, eg.exceptions, t1.cancelled(), t3.cancelled(), t1.get_name())
    print(log)
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(step(n, i)) for i, n in enumerate("xyz")]
    print([t.result() for t in tasks])


async def timeouts():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError as e:
        print("timeout", repr(e), type(e.__cause__).__name__)
    try:
        await asyncio.wait_for(stubborn(), 0.01)
    except TimeoutError:
        print("wait_for", log[-2:])
    async with asyncio.timeout(None) as cm:
        print(cm.when(), cm.expired())
    done, pending = await asyncio.wait([asyncio.create_task(step("q", 1)), asyncio.create_task(asyncio.sleep(5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for p in pending:
        p.cancel("not needed")
        try:
            await p
        except asyncio.CancelledError as e:
            print("was", e.args)


async def queues():
    queue = asyncio.Queue(maxsize=2)

    async def produce():
        for i in range(4):
            await queue.put(i)
            log.append(f"put {i}")
        queue.shutdown()

    async def consume(name):
        got = []
        try:
            while True:
                got.append(await queue.get())
                queue.task_done()
        except asyncio.QueueShutDown:
            return name, got

    print(await asyncio.gather(produce(), consume("one"), consume("two")))
    lock, event, sem = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2)

    async def worker(i):
        async with sem:
            async with lock:
                request.set(i)
                await event.wait()
                return request.get()

    workers = [asyncio.create_task(worker(i)) for i in range(3)]
    asyncio.get_running_loop().call_soon(event.set)
    print(await asyncio.gather(*workers), request.get())


async def futures():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: log.append(("done", f.result())))
    loop.call_later(0.001, future.set_result, 5)
    print(await future, future.done())
    for misuse in (lambda: future.set_result(1), lambda: loop.create_future().result(), lambda: asyncio.run(step("r", 1))):
        try:
            misuse()
        except Exception as e:
            print(type(e).__name__)
    shielded = asyncio.create_task(step("s", 2))
    outer = asyncio.ensure_future(asyncio.shield(shielded))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", await shielded)
    print([x async for x in agen()], log[-1])


async def agen():
    for i in range(3):
        yield i
        await asyncio.sleep(0)


import warnings

warnings.simplefilter("ignore", RuntimeWarning)
for main in (gathers, groups, timeouts, queues, futures):
    log = []
    asyncio.run(main())
