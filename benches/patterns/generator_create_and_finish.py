"""Generators that are made, asked twice and dropped."""

N = 700_000


def two(x):
    try:
        yield x
        yield x + 1
    finally:
        x = None


def run(n):
    total = 0
    for i in range(n):
        a, b = two(i)
        g = two(i)
        total += a + b + next(g)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
