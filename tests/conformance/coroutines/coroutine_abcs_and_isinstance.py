from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Coroutine, Generator
import types


async def co(): ...


async def ag():
    yield


def ge():
    yield


class Aw:
    def __await__(self): ...


class AIt:
    def __aiter__(self): ...

    async def __anext__(self): ...


c, a, g = co(), ag(), ge()
for name, x in (
    ("coro", c),
    ("agen", a),
    ("gen", g),
    ("Aw", Aw()),
    ("AIt", AIt()),
    ("list", []),
    ("anext", step := a.__anext__()),
):
    print(
        name,
        [
            k.__name__
            for k in (Awaitable, Coroutine, AsyncIterable, AsyncIterator, AsyncGenerator, Generator)
            if isinstance(x, k)
        ],
    )
print(types.CoroutineType is type(c), types.AsyncGeneratorType is type(a), types.GeneratorType is type(g))
c.close()
step.close()


class MyCoro(Coroutine):
    def __init__(self):
        self.n = 0

    def send(self, v):
        self.n += 1
        if self.n > 2:
            raise StopIteration("mine")
        return self.n

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)

    def __await__(self):
        while True:
            try:
                yield self.send(None)
            except StopIteration as e:
                return e.value


async def uses():
    return await MyCoro()


u = uses()
out = []
try:
    while True:
        out.append(u.send(None))
except StopIteration as e:
    print(out, e.value)
m = MyCoro()
print(m.close())


class MyAgen(AsyncGenerator):
    done = False

    async def asend(self, v):
        if self.done:
            raise StopAsyncIteration
        self.done = True
        return "only"

    async def athrow(self, typ, val=None, tb=None):
        await super().athrow(typ, val, tb)


async def loop():
    return [x async for x in MyAgen()], await MyAgen().aclose()


try:
    loop().send(None)
except StopIteration as e:
    print(e.value)
for k in (Coroutine, AsyncGenerator, AsyncIterator):
    try:
        k()
    except TypeError as e:
        print(e)
