class Wait:
    def __await__(self):
        got = yield "waiting"
        return got


async def job(x):
    a = await Wait()
    b = await Wait()
    return x, a, b


c = job("x")
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as s:
    print(s.value)


async def gen():
    yield 1
    yield 2


async def main():
    return [x async for x in gen()]


try:
    main().send(None)
except StopIteration as s:
    print(s.value)
