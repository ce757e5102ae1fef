# A small event loop: futures, tasks, timers on a virtual clock, a scheduler that tells of deadlocks.
import collections
import heapq
import itertools
import types


class Future:
    def __init__(self, loop):
        self.loop, self.done, self.value, self.error, self.waiting = loop, False, None, None, []

    def set(self, value=None, error=None):
        assert not self.done
        self.done, self.value, self.error = True, value, error
        for t in self.waiting:
            self.loop.ready.append((t, None))

    def __await__(self):
        if not self.done:
            yield self
        if self.error:
            raise self.error
        return self.value


class Task(Future):
    def __init__(self, loop, coroutine):
        super().__init__(loop)
        self.coroutine = coroutine
        loop.ready.append((self, None))

    def step(self, error):
        self.loop.current = self
        try:
            f = self.coroutine.throw(error) if error else self.coroutine.send(None)
        except StopIteration as e:
            self.set(e.value)
        except Exception as e:
            self.set(error=e)
        else:
            if f is None:
                self.loop.ready.append((self, None))
            else:
                f.waiting.append(self)

    def cancel(self):
        self.loop.ready.append((self, Cancelled(self.coroutine.__name__)))


class Cancelled(Exception):
    pass


class Deadlock(Exception):
    pass


class Loop:
    def __init__(self):
        self.now, self.ready, self.timers, self.count = 0, collections.deque(), [], itertools.count()

    def spawn(self, coroutine):
        return Task(self, coroutine)

    def sleep(self, seconds):
        f = Future(self)
        heapq.heappush(self.timers, (self.now + seconds, next(self.count), f))
        return f

    def run(self, coroutine):
        main = self.spawn(coroutine)
        while not main.done:
            if self.ready:
                task, error = self.ready.popleft()
                if not task.done:
                    task.step(error)
            elif self.timers:
                self.now, _, f = heapq.heappop(self.timers)
                f.set()
            else:
                raise Deadlock([f.coroutine.__name__ for f in [main]])
        if main.error:
            raise main.error
        return main.value


@types.coroutine
def pause():
    yield


loop = Loop()


async def talk(name, every, times):
    for i in range(times):
        await loop.sleep(every)
        print(f"{loop.now:4} {name} {i}")
    return name


async def guarded():
    try:
        await loop.sleep(100)
    except Cancelled as e:
        print(f"{loop.now:4} cancelled {e}")
        await loop.sleep(1)
        raise


async def main():
    a, b = loop.spawn(talk("a", 3, 3)), loop.spawn(talk("b", 2, 4))
    g = loop.spawn(guarded())
    await loop.sleep(5)
    g.cancel()
    print("results", await a, await b)
    try:
        await g
    except Cancelled as e:
        print("guarded ended with", repr(e))
    for _ in range(2):
        await pause()
    return loop.now


print(loop.run(main()))


async def failing():
    await loop.sleep(1)
    raise LookupError("inside")


async def waits(t):
    try:
        return await t
    except LookupError as e:
        return f"saw {e}"


async def two_wait():
    t = loop.spawn(failing())
    x, y = loop.spawn(waits(t)), loop.spawn(waits(t))
    return await x, await y


print(loop.run(two_wait()))


async def stuck():
    await Future(loop)


c = stuck()
try:
    loop.run(c)
except Deadlock as e:
    print("deadlock", e)
c.close()
