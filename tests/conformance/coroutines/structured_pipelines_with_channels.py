# Channels between coroutines on a small scheduler: bounded buffers, select, closing, fan-out and fan-in, back-pressure seen in the order of steps.
import collections
import types


@types.coroutine
def park(queue):
    yield queue


class Closed(Exception):
    pass


class Channel:
    def __init__(self, size=0, name="ch"):
        self.size, self.name, self.items, self.closed = size, name, collections.deque(), False
        self.readers, self.writers = collections.deque(), collections.deque()

    async def put(self, x):
        if self.closed:
            raise Closed(self.name)
        self.items.append(x)
        wake(self.readers)
        while len(self.items) > self.size and x in self.items:
            await park(self.writers)

    async def get(self):
        while not self.items:
            if self.closed:
                raise Closed(self.name)
            await park(self.readers)
        x = self.items.popleft()
        wake(self.writers)
        return x

    def close(self):
        self.closed = True
        while self.readers:
            wake(self.readers)

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.get()
        except Closed:
            raise StopAsyncIteration


ready = collections.deque()
current = None


def wake(queue):
    if queue:
        ready.append(queue.popleft())


def spawn(c):
    ready.append(c)


def run():
    global current
    steps = 0
    while ready:
        current = ready.popleft()
        try:
            where = current.send(None)
        except StopIteration:
            pass
        else:
            (where if where is not None else ready).append(current)
        steps += 1
    return steps


async def producer(ch, items, log):
    for x in items:
        log.append(f"+{x}")
        await ch.put(x)
    ch.close()
    log.append("closed")


async def mapper(source, target, f):
    async for x in source:
        await target.put(f(x))
    target.close()


async def collector(ch, out):
    async for x in ch:
        out.append(x)


for size in (0, 1, 3):
    a, b, log, out = Channel(size, "a"), Channel(size, "b"), [], []
    for c in (collector(b, out), mapper(a, b, lambda x: x * x), producer(a, range(5), log)):
        spawn(c)
    run()
    print(size, out, log)


async def worker(n, jobs, results):
    async for j in jobs:
        await results.put((n, j))


async def main():
    jobs, results, out = Channel(1, "jobs"), Channel(2, "results"), []
    for n in range(3):
        spawn(worker(n, jobs, results))
    spawn(producer(jobs, "abcdef", []))
    while len(out) < 6:
        out.append(await results.get())
    print(sorted(j for _, j in out), len({n for n, _ in out}) > 1)
    try:
        await jobs.put("late")
    except Closed as e:
        print("closed", e)
    done.append(True)


done = []
spawn(main())
run()
print(done)


async def first(*channels):
    while True:
        for c in channels:
            if c.items:
                return c.name, await c.get()
        await park(ready)


async def select():
    x, y = Channel(1, "x"), Channel(1, "y")
    spawn(producer(y, [1, 2], []))
    spawn(producer(x, [3], []))
    print([await first(x, y) for _ in range(3)])


spawn(select())
run()
