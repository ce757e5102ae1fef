# asyncio.TaskGroup: results, errors collected into groups, cancellation of siblings, nesting, misuse.
import asyncio


async def job(n, *, fail=None, log=None):
    try:
        for _ in range(n):
            await asyncio.sleep(0)
        if fail:
            raise fail
        return n
    except asyncio.CancelledError:
        if log is not None:
            log.append(f"job {n} cancelled")
        raise


def tree(e):
    return [tree(x) for x in e.exceptions] if isinstance(e, BaseExceptionGroup) else repr(e)


async def fine():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job(2), name="a")
        b = tg.create_task(job(1))
    print(a.result(), b.result(), a.get_name())


async def one_fails():
    log = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(50, log=log))
            tg.create_task(job(1, fail=ValueError("v")))
            await job(60, log=log)
    except* ValueError as g:
        print(g.message, tree(g), log)


async def several_fail():
    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise KeyError("while cancelled")

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(stubborn())
            tg.create_task(job(1, fail=ValueError("v")))
            tg.create_task(job(1, fail=OSError("o")))
    except ExceptionGroup as g:
        print(tree(g))


async def body_fails():
    log = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(5, log=log))
            await asyncio.sleep(0)
            raise LookupError("body")
    except* LookupError as g:
        print(tree(g), log, asyncio.current_task().cancelling())


async def nested():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(job(3))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(job(1, fail=ValueError("deep")))
    except* ValueError as g:
        print(tree(g))


async def cancelled_from_outside():
    log = []

    async def main():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(50, log=log))
            log.append("waiting")

    t = asyncio.create_task(main())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", log)


async def misuse():
    tg = asyncio.TaskGroup()
    c = job(0)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).split(" ", 1)[0], "has not been entered" in str(e))
    async with tg:
        pass
    for attempt in (tg.__aenter__,):
        try:
            await attempt()
        except RuntimeError as e:
            print("already" in str(e))
    try:
        tg.create_task(job(0))
    except RuntimeError as e:
        print("finished" in str(e))


async def adding_while_running():
    order = []

    async def spawner(tg, depth):
        order.append(depth)
        if depth:
            tg.create_task(spawner(tg, depth - 1))
            tg.create_task(spawner(tg, depth - 1))

    async with asyncio.TaskGroup() as tg:
        tg.create_task(spawner(tg, 2))
    print(order)


for main in (fine, one_fails, several_fail, body_fails, nested, cancelled_from_outside, misuse, adding_while_running):
    print("--", main.__name__)
    asyncio.run(main())
