class Op:
    def __init__(self, *what):
        self.what = what

    def __await__(self):
        return (yield self.what)


class Chan:
    def __init__(self, name):
        self.name, self.buffer, self.closed = name, [], False

    async def send(self, v):
        self.buffer.append(v)
        await Op("sent", self.name)

    async def recv(self):
        while not self.buffer:
            if self.closed:
                raise EOFError(self.name)
            await Op("wait", self.name)
        return self.buffer.pop(0)


async def select(*chans):
    while True:
        for c in chans:
            if c.buffer:
                return c.name, c.buffer.pop(0)
        if all(c.closed for c in chans):
            return None
        await Op("select", *(c.name for c in chans))


def run(*coros, limit=200):
    live = list(coros)
    results = {}
    steps = 0
    while live and steps < limit:
        c = live.pop(0)
        steps += 1
        try:
            c.send(None)
            live.append(c)
        except StopIteration as e:
            results[c.__name__] = e.value
        except EOFError as e:
            results[c.__name__] = f"EOF {e}"
    for c in live:
        c.close()
        results[c.__name__] = "cancelled"
    return results


a, b = Chan("a"), Chan("b")


async def producer_a():
    for i in range(3):
        await a.send(i)
    a.closed = True


async def producer_b():
    for ch in "xy":
        await b.send(ch)
    b.closed = True


async def selector():
    got = []
    while (item := await select(a, b)) is not None:
        got.append(item)
    return got


async def late():
    return await a.recv()


async def never():
    while True:
        await Op("forever")


print(run(producer_a(), producer_b(), selector()))
print(run(late(), never(), limit=20))
