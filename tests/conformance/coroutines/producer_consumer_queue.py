from collections import deque


class Wait:
    def __init__(self, kind, q):
        self.kind, self.q = kind, q

    def __await__(self):
        yield self.kind, self.q


class Queue:
    def __init__(self, size):
        self.items, self.size = deque(), size

    async def put(self, x):
        while len(self.items) >= self.size:
            await Wait("full", self)
        self.items.append(x)

    async def get(self):
        while not self.items:
            await Wait("empty", self)
        return self.items.popleft()

    def __aiter__(self):
        return self

    async def __anext__(self):
        x = await self.get()
        if x is None:
            raise StopAsyncIteration
        return x


def run(*coros):
    ready = deque(coros)
    steps = 0
    while ready:
        c = ready.popleft()
        try:
            c.send(None)
            steps += 1
            ready.append(c)
        except StopIteration as e:
            print("finished", c.__name__, e.value)
    return steps


async def produce(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i)
    await q.put(None)
    return n


async def consume(q):
    total = 0
    async for x in q:
        print("got", x)
        total += x
    return total


q = Queue(2)
print(run(produce(q, 5), consume(q)))


async def doubler(a, b):
    async for x in a:
        await b.put(x * 2)
    await b.put(None)


a, b = Queue(1), Queue(1)
print(run(produce(a, 3), doubler(a, b), consume(b)))
