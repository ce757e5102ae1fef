"""A generator delegating through ten levels of yield from."""

N = 1_500_000


def level(depth, n):
    if depth:
        yield from level(depth - 1, n)
    else:
        for i in range(n):
            yield i


def run(n):
    total = 0
    for x in level(10, n):
        total += x
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
