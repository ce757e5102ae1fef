import sys


class Pause:
    def __await__(self):
        yield


async def leaf():
    await Pause()
    return {}["leaf"]


async def agen():
    yield 1
    await leaf()


async def top():
    async for x in agen():
        pass


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


try:
    run(top())
except KeyError:
    sys.excepthook(*sys.exc_info())


async def cm_error():
    class M:
        async def __aenter__(self):
            return self

        async def __aexit__(self, *a):
            raise RuntimeError("aexit")

    async with M():
        await leaf()


try:
    run(cm_error())
except RuntimeError:
    sys.excepthook(*sys.exc_info())
