def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


class NoAiter:
    pass


class AiterBad:
    def __aiter__(self):
        return 5


class AnextBad:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class OnlyEnter:
    async def __aenter__(self): ...


class OnlyExit:
    async def __aexit__(self, *a): ...


class SyncEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *a): ...


class SyncExit:
    async def __aenter__(self): ...

    def __aexit__(self, *a):
        return 5


async def over(x):
    async for i in x:
        print("item", i)
    else:
        print("else")


async def within(x):
    async with x as y:
        print("body", y)


async def comp(x):
    return [i async for i in x]


async def aw(x):
    return await x


class AwaitBad:
    def __await__(self):
        return 5


made = []


class AwaitCoro:
    def __await__(self):
        made.append(over(()))
        return made[-1]


class AwaitGen:
    def __await__(self):
        return (yield "suspended")


for f, args in ((over, (NoAiter(), AiterBad(), AnextBad(), [1])), (within, (NoAiter(), OnlyEnter(), OnlyExit(), SyncEnter(), SyncExit())), (comp, (AnextBad(),)), (aw, (5, None, AwaitBad(), AwaitCoro(), AwaitGen(), [], (i for i in ())))):
    for x in args:
        try:
            print(f.__name__, type(x).__name__, "->", run(f(x)))
        except Exception as e:
            print(f.__name__, type(x).__name__, "->", type(e).__name__, e, "| cause", repr(e.__cause__))
made[0].close()
