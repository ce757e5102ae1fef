def run(coro):
    steps = 0
    while True:
        try:
            coro.send(None)
            steps += 1
        except StopIteration as stop:
            return stop.value, steps


class Pause:
    def __await__(self):
        yield


class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await Pause()
        print("aenter", self.name)
        return self.name

    async def __aexit__(self, t, v, tb):
        await Pause()
        print("aexit", self.name, t and t.__name__, v)
        return self.swallow

    def __enter__(self):
        print("enter", self.name)

    def __exit__(self, *a):
        print("exit", self.name)


async def main():
    async with M("a") as a, M("b") as b:
        print(a, b)
    async with (M("c"), M("d", True) as d):
        raise ValueError(d)
    print("after swallow")
    with M("sync"):
        async with M("inside") as i:
            print(i)
    try:
        async with M("outer"), M("inner"):
            raise KeyError("k")
    except KeyError as e:
        print("caught", e)
    for n in range(3):
        async with M(f"loop{n}"):
            if n == 0:
                continue
            break
    async with M("returning") as r:
        return r


print(run(main()))
