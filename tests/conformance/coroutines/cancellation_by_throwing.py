class Cancelled(BaseException):
    pass


class Wait:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        try:
            return (yield self.label)
        except Cancelled:
            print("cancelled while waiting for", self.label)
            raise


async def job(name):
    try:
        await Wait(name)
        return f"{name} finished"
    except Cancelled:
        await Wait(f"{name} cleanup")
        raise
    finally:
        print("finally", name)


async def shielded(name):
    while True:
        try:
            return await Wait(name)
        except Cancelled:
            print(name, "refuses once")


async def group(*names):
    results = []
    for n in names:
        try:
            results.append(await job(n))
        except Cancelled as e:
            results.append(f"{n} cancelled {e.args}")
    return results


def step(c, value=None, error=None):
    try:
        return c.throw(error) if error else c.send(value)
    except StopIteration as e:
        return ("done", e.value)
    except BaseException as e:
        return ("raised", repr(e))


c = job("a")
print(step(c), step(c, error=Cancelled("stop")), step(c))
c = shielded("s")
print(step(c), step(c, error=Cancelled()), step(c, "value"))
c = group("x", "y")
print(step(c), step(c, error=Cancelled(1)), step(c), step(c, "ok"))


async def timeout(c, limit):
    n = 0
    it = c.__await__()
    value = None
    try:
        while True:
            if n == limit:
                it.throw(Cancelled("timeout"))
            request = it.send(value)
            n += 1
            value = await Wait(request)
    except StopIteration as e:
        return e.value
    except Cancelled as e:
        return f"timed out: {e}"


async def slow(n):
    for i in range(n):
        await Wait(f"tick{i}")
    return "slow done"


for limit in (10, 2):
    c = timeout(slow(3), limit)
    r = step(c)
    while not isinstance(r, tuple):
        r = step(c)
    print(r)
