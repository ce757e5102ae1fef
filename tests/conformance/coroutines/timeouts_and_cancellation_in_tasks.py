# asyncio: what cancellation does to a task at each await, how cancelling() counts, and how timeouts are told from it.
import asyncio


async def worker(log, name, *, swallow=False, cleanup=None):
    try:
        log.append(f"{name} start")
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        log.append(f"{name} cancelled {e.args}")
        if cleanup is not None:
            await cleanup
            log.append(f"{name} cleaned")
        if not swallow:
            raise
    finally:
        log.append(f"{name} finally")
    return f"{name} survived"


async def cancelling():
    log = []
    t = asyncio.create_task(worker(log, "a"))
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelling(), t.cancelled(), t.done())
    try:
        await t
    except asyncio.CancelledError as e:
        print("awaiting gave", e.args, t.cancelled())
    print(log, t.cancel(), t.cancelling())


async def swallowing():
    log = []
    t = asyncio.create_task(worker(log, "b", swallow=True, cleanup=asyncio.sleep(0)))
    await asyncio.sleep(0)
    t.cancel()
    t.cancel()
    print(t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel())
    print(await t, t.cancelled(), t.cancelling(), log)


async def before_start():
    log = []
    t = asyncio.create_task(worker(log, "c"))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("never started", log)


async def timeouts():
    log = []
    try:
        async with asyncio.timeout(0.01) as cm:
            await worker(log, "d")
    except TimeoutError as e:
        print("timeout", repr(e), cm.expired(), type(e.__cause__).__name__)
    print(log, asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(5) as outer:
            try:
                async with asyncio.timeout(0):
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner only", outer.expired())
                outer.reschedule(None)
                print(outer.when())
    finally:
        print("outer", outer.expired())
    try:
        await asyncio.wait_for(worker(log, "e"), 0.01)
    except TimeoutError:
        print("wait_for", log[-2:])
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), 1))


async def child_and_parent():
    log = []

    async def parent():
        child = asyncio.create_task(worker(log, "child"))
        try:
            await child
        except asyncio.CancelledError:
            log.append(f"parent sees child cancelled: {child.cancelled()}")
            raise

    t = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(log, t.cancelled())
    log.clear()
    inner = asyncio.create_task(worker(log, "shielded", swallow=False))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 5))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.wait([outer])
    print(outer.cancelled(), inner.done(), log)
    inner.cancel()
    print(await asyncio.gather(inner, return_exceptions=True))


for main in (cancelling, swallowing, before_start, timeouts, child_and_parent):
    print("--", main.__name__)
    asyncio.run(main())
