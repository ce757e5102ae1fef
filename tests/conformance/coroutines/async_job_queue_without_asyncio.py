# A scheduler by hand: tasks, sleeping, channels, joins, cancellation, timeouts, all on one deque and a heap.
import heapq
from collections import deque
from itertools import count
from types import coroutine


class Cancelled(Exception):
    pass


class Task:
    ids = count(1)

    def __init__(self, coro, name=None):
        self.coro, self.name = coro, name or f"task{next(self.ids)}"
        self.result = self.error = None
        self.done, self.waiters, self.throwing = False, [], None

    def __await__(self):
        if not self.done:
            yield "join", self
        if self.error:
            raise self.error
        return self.result

    def cancel(self):
        self.throwing = Cancelled(self.name)


@coroutine
def sleep(t):
    return (yield "sleep", t)


@coroutine
def spawn(coro, name=None):
    return (yield "spawn", coro, name)


@coroutine
def now():
    return (yield "now",)


class Channel:
    def __init__(self):
        self.items, self.getters, self.closed = deque(), deque(), False

    def put(self, item):
        self.items.append(item)

    @coroutine
    def get(self):
        while not self.items:
            if self.closed:
                raise EOFError("channel closed")
            yield "sleep", 1
        return self.items.popleft()

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.get()
        except EOFError:
            raise StopAsyncIteration from None


class Loop:
    def __init__(self):
        self.clock, self.ready, self.timers, self.order, self.log = 0, deque(), [], count(), []

    def add(self, coro, name=None):
        task = Task(coro, name)
        self.ready.append((task, None))
        return task

    def run(self, coro):
        main = self.add(coro, "main")
        while not main.done:
            if not self.ready:
                if not self.timers:
                    raise RuntimeError("deadlock")
                self.clock, _, task = heapq.heappop(self.timers)
                self.ready.append((task, None))
            self.step(*self.ready.popleft())
        if main.error:
            raise main.error
        return main.result

    def step(self, task, value):
        if task.done:
            return
        try:
            if task.throwing:
                error, task.throwing = task.throwing, None
                request = task.coro.throw(error)
            else:
                request = task.coro.send(value)
        except StopIteration as stop:
            self.finish(task, stop.value, None)
        except Exception as e:
            self.finish(task, None, e)
        else:
            match request:
                case "sleep", t:
                    heapq.heappush(self.timers, (self.clock + t, next(self.order), task))
                case "spawn", coro, name:
                    self.ready.append((task, self.add(coro, name)))
                case "now",:
                    self.ready.append((task, self.clock))
                case "join", other:
                    other.waiters.append(task) if not other.done else self.ready.append((task, None))

    def finish(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        self.log.append((self.clock, task.name, result if error is None else repr(error)))
        self.ready.extend((w, None) for w in task.waiters)


async def worker(name, channel, speed):
    handled = []
    try:
        async for job in channel:
            await sleep(speed)
            if job == "bad":
                raise ValueError(f"{name} got {job}")
            handled.append((await now(), job))
    except Cancelled:
        handled.append("cancelled")
        return handled
    finally:
        handled.append("finally")
    return handled


async def main():
    channel = Channel()
    workers = [await spawn(worker(n, channel, s), n) for n, s in (("fast", 1), ("slow", 3))]
    for i in range(5):
        channel.put(f"job{i}")
        await sleep(1)
    doomed = await spawn(sleep(100) if False else worker("doomed", Channel(), 1), "doomed")
    await sleep(2)
    doomed.cancel()
    channel.put("bad")
    channel.closed = True
    results = []
    for w in (*workers, doomed):
        try:
            results.append(await w)
        except ValueError as e:
            results.append(f"error {e}")
    return results, await now()


loop = Loop()
results, end = loop.run(main())
for r in results:
    print(r)
print(end, *loop.log, sep="\n")


async def stuck():
    t = Task(stuck.__wrapped__ if hasattr(stuck, "__wrapped__") else sleep(1), "orphan")
    await t


try:
    Loop().run(stuck())
except RuntimeError as e:
    print(e)
