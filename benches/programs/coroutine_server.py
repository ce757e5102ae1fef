"""A scheduler of coroutines with timers, queues and a server that answers many clients."""

from collections import deque

N = 15_000


class Trap:
    __slots__ = ("kind", "value")

    def __init__(self, kind, value=None):
        self.kind, self.value = kind, value

    def __await__(self):
        return (yield self)


class Queue:
    def __init__(self):
        self.items, self.waiting = deque(), deque()

    async def put(self, item):
        self.items.append(item)
        if self.waiting:
            await Trap("wake", self.waiting.popleft())

    async def get(self):
        while not self.items:
            await Trap("wait", self)
        return self.items.popleft()


class Loop:
    def __init__(self):
        self.ready, self.timers, self.now, self.steps, self.order = deque(), [], 0, 0, 0

    def spawn(self, coro):
        self.ready.append((coro, None))

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.timers.sort()
                self.now = self.timers[0][0]
                while self.timers and self.timers[0][0] <= self.now:
                    self.ready.append((self.timers.pop(0)[2], None))
            coro, value = self.ready.popleft()
            self.steps += 1
            try:
                trap = coro.send(value)
            except StopIteration:
                continue
            if trap.kind == "sleep":
                self.order += 1
                self.timers.append((self.now + trap.value, self.order, coro))
            elif trap.kind == "wait":
                trap.value.waiting.append(coro)
            elif trap.kind == "wake":
                self.ready.append((trap.value, None))
                self.ready.append((coro, None))
            else:
                self.ready.append((coro, self.now))


class Session:
    open = 0

    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        Session.open += 1
        await Trap("now")
        return self

    async def __aexit__(self, *exc):
        Session.open -= 1
        return False


async def requests(client, count):
    for i in range(count):
        await Trap("sleep", (client * 7 + i * 3) % 11 + 1)
        yield client * 100 + i


async def client(number, server, results):
    replies = Queue()
    async with Session(number):
        async for request in requests(number, 6):
            await server.put((request, replies))
            results.append(await replies.get())


async def serve(queue, count):
    for _ in range(count):
        request, replies = await queue.get()
        await replies.put(await handle(request))


async def handle(request):
    if request % 3 == 0:
        await Trap("now")
    return request * 2 + 1


def run(n):
    loop, queue, results = Loop(), Queue(), []
    workers = 5
    loop_total = n * 6
    for w in range(workers):
        loop.spawn(serve(queue, loop_total // workers + (w < loop_total % workers)))
    for c in range(n):
        loop.spawn(client(c, queue, results))
    loop.run()
    assert len(results) == loop_total and Session.open == 0
    return sum(results) + loop.now * 1000 + loop.steps


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
