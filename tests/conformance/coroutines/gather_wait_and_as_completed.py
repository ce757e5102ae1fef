# asyncio.gather, wait, as_completed: order of results, errors, what is cancelled and what goes on.
import asyncio


async def step(n, *, fail=False, log=None):
    try:
        for _ in range(n):
            await asyncio.sleep(0)
        if fail:
            raise ValueError(n)
        return n
    except asyncio.CancelledError:
        if log is not None:
            log.append(n)
        raise


async def gathering():
    print(await asyncio.gather(step(3), step(1), step(2)), await asyncio.gather())
    try:
        await asyncio.gather(step(3), step(1, fail=True), step(2, fail=True))
    except ValueError as e:
        print("first error", e)
    print(await asyncio.gather(step(1), step(2, fail=True), step(0), return_exceptions=True))
    same = step(1)
    print(await asyncio.gather(same, same))
    log = []
    t = asyncio.gather(step(50, log=log), step(60, log=log))
    await asyncio.sleep(0)
    print(t.cancel())
    try:
        await t
    except asyncio.CancelledError:
        print("gather cancelled", log, t.cancelled())
    left = asyncio.create_task(step(5, log=log))
    try:
        await asyncio.gather(left, step(1, fail=True))
    except ValueError:
        print("the other goes on:", left.done(), await left)


async def waiting():
    tasks = [asyncio.create_task(step(n, fail=n == 10), name=f"t{n}") for n in (30, 1, 10)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(t.get_name() for t in done), [repr(t.exception()) for t in done], len(pending))
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))
    slow = asyncio.create_task(step(100))
    done, pending = await asyncio.wait([slow], timeout=0)
    print(len(done), pending == {slow}, slow.done())
    slow.cancel()
    for bad in ([], [step(0)]):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
        for c in bad:
            c.close()


async def completing():
    print([await c for c in asyncio.as_completed([step(3), step(1), step(2)])])
    async for t in asyncio.as_completed([asyncio.create_task(step(n), name=str(n)) for n in (4, 0)]):
        print("done", t.get_name(), t.result())
    for c in asyncio.as_completed([step(1, fail=True), step(2)]):
        try:
            print(await c)
        except ValueError as e:
            print("ValueError", e)


async def callbacks():
    log = []
    t = asyncio.create_task(step(1))
    t.add_done_callback(lambda f: log.append(("first", f is t)))
    t.add_done_callback(lambda f: log.append(("second", f.result())))
    removed = lambda f: log.append("removed")
    t.add_done_callback(removed)
    print(t.remove_done_callback(removed), t.done())
    await t
    t.add_done_callback(lambda f: log.append("after"))
    await asyncio.sleep(0)
    print(log)
    f = asyncio.get_running_loop().create_future()
    for wrong in (f.result, f.exception):
        try:
            wrong()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__)
    f.set_result(5)
    try:
        f.set_result(6)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__)
    print(await f, f.result())
    try:
        asyncio.get_running_loop().create_future().set_exception(StopIteration)
    except TypeError as e:
        print(e)


for main in (gathering, waiting, completing, callbacks):
    print("--", main.__name__)
    asyncio.run(main())
