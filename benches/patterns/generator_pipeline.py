"""Four generators chained, each taking from the one before."""

N = 1_200_000


def source(n):
    for i in range(n):
        yield i


def scale(items, by):
    for x in items:
        yield x * by


def keep_even(items):
    for x in items:
        if x % 2 == 0:
            yield x


def pairs(items):
    for i, x in enumerate(items):
        yield i, x


def run(n):
    total = 0
    for i, x in pairs(keep_even(scale(source(n), 3))):
        total += i ^ x
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
