"""Two coroutines that hand each other values through a tiny scheduler."""

N = 600_000


class Switch:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def player(rounds, step):
    got = 0
    for _ in range(rounds):
        got = await Switch(got + step)
    return got


def run(n):
    a, b = player(n, 1), player(n, 2)
    x = a.send(None)
    b.send(None)
    try:
        while True:
            x = b.send(x)
            x = a.send(x)
    except StopIteration as e:
        return e.value


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
