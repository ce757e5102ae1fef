"""async with around async for, with awaitables that suspend."""

N = 250_000


class Suspend:
    __slots__ = ()

    def __await__(self):
        yield None


SUSPEND = Suspend()


class Manager:
    async def __aenter__(self):
        await SUSPEND
        return 1

    async def __aexit__(self, *exc):
        return False


async def items(n):
    for i in range(n):
        yield i


async def main(n):
    total = 0
    for i in range(n):
        async with Manager() as one:
            async for x in items(2):
                total += x + one
    return total


def run(n):
    c = main(n)
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
