class Tick:
    def __await__(self):
        yield


class TaskGroup:
    def __init__(self):
        self.tasks, self.results = [], {}

    async def __aenter__(self):
        return self

    def start(self, name, coro):
        self.tasks.append((name, coro))

    async def __aexit__(self, kind, value, tb):
        errors = [value] if value else []
        pending = list(self.tasks)
        if value:
            for name, c in pending:
                c.close()
            pending = []
        while pending:
            name, c = pending.pop(0)
            try:
                c.send(None)
                pending.append((name, c))
            except StopIteration as e:
                self.results[name] = e.value
            except Exception as e:
                e.add_note(f"in task {name}")
                errors.append(e)
            await Tick()
        if errors:
            raise ExceptionGroup("tasks failed", errors)


async def work(n, fail=None):
    try:
        for _ in range(n):
            await Tick()
        if fail:
            raise fail
        return n * 10
    finally:
        print("cleanup", n)


def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


async def good():
    async with TaskGroup() as g:
        g.start("a", work(1))
        g.start("b", work(3))
    return g.results


async def bad():
    try:
        async with TaskGroup() as g:
            g.start("a", work(1, ValueError("a failed")))
            g.start("b", work(2))
            g.start("c", work(3, KeyError("c failed")))
    except* ValueError as eg:
        print("values", eg.exceptions, eg.exceptions[0].__notes__)
    except* KeyError as eg:
        print("keys", eg.exceptions)
    return g.results


async def body_fails():
    try:
        async with TaskGroup() as g:
            g.start("never started", work(1))
            raise OSError("in the body")
    except ExceptionGroup as eg:
        return repr(eg)


print(run(good()))
print(run(bad()))
print(run(body_fails()))
