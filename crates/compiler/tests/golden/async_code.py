async def f(a):
    async with a as b, c:
        await b
    async for x in b:
        if x:
            break
    else:
        x = [y async for y in a if await y]
    return await a.b(x)


async def g():
    yield 1
    try:
        x = yield
    except E:
        yield x


async def h(a):
    return {x: y for x in a for y in await x}, (x async for x in a)
