from collections import deque


class Suspend:
    def __init__(self, *request):
        self.request = request

    def __await__(self):
        return (yield self.request)


async def sleep(t):
    await Suspend("sleep", t)


class Task:
    def __init__(self, coro, name):
        self.coro, self.name = coro, name
        self.done, self.result, self.error, self.waiters = False, None, None, []

    def __await__(self):
        if not self.done:
            yield "join", self
        if self.error:
            raise self.error
        return self.result


class Loop:
    def __init__(self):
        self.now, self.ready, self.sleeping, self.count = 0, deque(), [], 0

    def spawn(self, coro, name="task"):
        t = Task(coro, name)
        self.ready.append((t, None, None))
        return t

    def run(self, main):
        root = self.spawn(main, "main")
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: s[:2])
                when, _, t = self.sleeping.pop(0)
                self.now = when
                self.ready.append((t, None, None))
            task, value, error = self.ready.popleft()
            self.step(task, value, error)
        if root.error:
            raise root.error
        return root.result

    def step(self, task, value, error):
        try:
            request = task.coro.throw(error) if error else task.coro.send(value)
        except StopIteration as e:
            task.result = e.value
            self.finish(task)
        except Exception as e:
            task.error = e
            self.finish(task)
        else:
            kind, arg = request
            if kind == "sleep":
                self.count += 1
                self.sleeping.append((self.now + arg, self.count, task))
            elif kind == "join":
                arg.waiters.append(task)
            elif kind == "now":
                self.ready.append((task, self.now, None))

    def finish(self, task):
        task.done = True
        for w in task.waiters:
            self.ready.append((w, None, None))


loop = Loop()


async def now():
    return await Suspend("now", None)


async def worker(name, delay, n):
    for i in range(n):
        await sleep(delay)
        print(await now(), name, i)
    if name == "bad":
        raise ValueError("bad worker")
    return f"{name} done"


async def gather(*tasks):
    out = []
    for t in tasks:
        try:
            out.append(await t)
        except ValueError as e:
            out.append(f"failed: {e}")
    return out


async def main():
    tasks = [loop.spawn(worker("a", 3, 3), "a"), loop.spawn(worker("b", 2, 4), "b"), loop.spawn(worker("bad", 5, 1))]
    print("started", await now())
    results = await gather(*tasks)
    print(results, await now())
    return len(results)


print(loop.run(main()))
