"""asyncio: gather, wait, TaskGroup, timeout, shield, cancellation counts and results, in a fixed order of events."""
import asyncio

log = []


async def work(name, turns, result=None, error=None):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if error:
            raise error
        return result or name
    except asyncio.CancelledError as e:
        log.append(f"{name} cancelled {e.args}")
        raise
    finally:
        log.append(f"{name} ends")


def flush(title):
    print(title, log)
    log.clear()


async def main():
    print(await asyncio.gather(work("a", 3), work("b", 1), work("c", 2)))
    flush("gather")
    print(await asyncio.gather(work("a", 3), work("b", 1, error=KeyError("b")), work("c", 2, error=ValueError("c")), return_exceptions=True))
    flush("gather exceptions")
    try:
        await asyncio.gather(work("a", 3), work("b", 1, error=KeyError("b")))
    except KeyError as e:
        print("gather raised", repr(e))
    await asyncio.sleep(0.01)
    flush("others go on")
    try:
        async with asyncio.TaskGroup() as tg:
            one = tg.create_task(work("one", 50), name="first")
            tg.create_task(work("two", 1, error=KeyError("two")))
            tg.create_task(work("three", 1, error=ValueError("three")))
    except* KeyError as g:
        print("key", g.exceptions, g.message)
    except* ValueError as g:
        print("value", g.exceptions)
    print(one.cancelled(), one.get_name(), one.cancelling())
    flush("task group")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("inner", 9))
            raise LookupError("body")
    except BaseExceptionGroup as g:
        print(repr(g))
    flush("body fails")
    try:
        tg.create_task(c := work("late", 1))
    except RuntimeError as e:
        c.close()
        print(str(e).split(">")[-1])
    try:
        async with asyncio.timeout(0.01) as t:
            await work("slow", 10**9)
    except TimeoutError as e:
        print("timeout", repr(e), type(e.__cause__).__name__, t.expired(), asyncio.current_task().cancelling())
    flush("timeout")
    async with asyncio.timeout(None) as t:
        print(t.when(), t.expired())
    try:
        await asyncio.wait_for(work("w", 10**9), 0.01)
    except TimeoutError as e:
        print("wait_for", repr(e))
    flush("wait_for")
    inner = asyncio.ensure_future(work("shielded", 5))
    outer = asyncio.ensure_future(asyncio.shield(inner))
    await asyncio.sleep(0)
    outer.cancel("why")
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer", e.args, inner.done())
    print(await inner)
    flush("shield")
    tasks = [asyncio.create_task(work(n, k, error=e), name=n) for n, k, e in (("p", 1, None), ("q", 5, None), ("r", 3, KeyError("r")))]
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, sorted(x.get_name() for x in done), sorted(x.get_name() for x in pending))
    print(tasks[2].exception(), tasks[0].result())
    for k, coro in enumerate(asyncio.as_completed([work("x", 3), work("y", 1)])):
        print(k, await coro)
    flush("as_completed")
    task = asyncio.create_task(work("u", 5))
    await asyncio.sleep(0)
    print(task.cancel("m1"), task.cancelling(), task.uncancel(), task.cancelled())
    print([type(r).__name__ for r in await asyncio.gather(task, return_exceptions=True)], task.cancelled(), task.cancel())
    for f in (lambda: task.result(), lambda: task.exception(), lambda: asyncio.Future().set_exception(StopIteration)):
        try:
            print(f())
        except BaseException as e:
            print(type(e).__name__, e)


asyncio.run(main())
