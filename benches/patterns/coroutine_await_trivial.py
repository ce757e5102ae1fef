"""Awaiting a coroutine that returns at once."""

N = 2_000_000


async def leaf(x):
    return x


async def main(n):
    total = 0
    for i in range(n):
        total += await leaf(i)
    return total


def run(n):
    c = main(n)
    try:
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
