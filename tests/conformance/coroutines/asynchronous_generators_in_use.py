# Asynchronous generators: asend, athrow, aclose, used twice and out of order.
def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value

def attempt(make):
    try:
        print(run(make()))
    except BaseException as e:
        print(type(e).__name__, e)

class Pause:
    def __await__(self):
        yield

async def numbers():
    try:
        for i in range(3):
            await Pause()
            got = yield i
            if got:
                print("got", got)
    except KeyError as e:
        yield "key", e.args
    finally:
        print("finally")

async def consume():
    return [x async for x in numbers()]

print(run(consume()))

async def by_hand():
    g = numbers()
    print(await g.asend(None), await g.asend("hello"), g.ag_running, g.ag_await)
    print(await g.athrow(KeyError("k")))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("stopped", e.args)
    await g.aclose()
    return await anext(g, "default")

print(run(by_hand()))

async def wrong_first():
    await numbers().asend(1)

attempt(wrong_first)

async def twice():
    g = numbers()
    a = g.asend(None)
    await a
    try:
        await a
    except RuntimeError as e:
        print(e)
    b = g.asend(None)
    b.close()
    try:
        await b
    except RuntimeError as e:
        print(e)
    await g.aclose()

attempt(twice)

async def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2

async def close_it():
    g = ignores_exit()
    await anext(g)
    await g.aclose()

attempt(close_it)

async def at_once():
    g = numbers()
    a = g.asend(None)
    a.send(None)
    b = g.asend(None)
    try:
        b.send(None)
    except RuntimeError as e:
        print(e)
    try:
        g.aclose().send(None)
    except RuntimeError as e:
        print(e)

attempt(at_once)
async def value():
    return 1
async def returns_stop():
    yield 1
    raise StopAsyncIteration
async def stop_it():
    return [x async for x in returns_stop()]
attempt(stop_it)
attempt(lambda: anext(numbers(), 5).__await__())
for bad in (5, [], value):
    try:
        anext(bad)
    except TypeError as e:
        print(e)
    try:
        aiter(bad)
    except TypeError as e:
        print(e)
