class Tick:
    def __await__(self):
        yield "tick"


ticks = 0


def run(c):
    global ticks
    while True:
        try:
            c.send(None)
            ticks += 1
        except StopIteration as e:
            return e.value


async def source(n):
    for i in range(n):
        await Tick()
        yield i


async def amap(f, it):
    async for x in it:
        yield f(x)


async def afilter(f, it):
    async for x in it:
        if f(x):
            yield x


async def take(n, it):
    i = 0
    async for x in it:
        if i == n:
            break
        i += 1
        yield x


async def chain(*its):
    for it in its:
        async for x in it:
            yield x


async def azip(a, b):
    a, b = aiter(a), aiter(b)
    while True:
        try:
            yield await anext(a), await anext(b)
        except StopAsyncIteration:
            return


async def main():
    print([x async for x in amap(lambda x: x * x, afilter(lambda x: x % 2, source(10)))])
    print([x async for x in take(3, source(100))])
    print([x async for x in chain(source(2), amap(str, source(2)))])
    print([p async for p in azip(source(3), source(5))])
    print(sum([x async for x in source(50)]))
    print({k: v async for k, v in azip(source(2), source(2))})
    print([[y async for y in source(x)] async for x in source(4)])
    g = (x + 1 async for x in source(3))
    print([x async for x in g])
    async for x in source(5):
        if x == 2:
            break
    else:
        print("never")
    print("stopped at", x)


run(main())
print(ticks)
