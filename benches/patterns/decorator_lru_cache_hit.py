"""Hits of functools.lru_cache."""

import functools

N = 3_000_000


@functools.lru_cache(maxsize=128)
def f(x):
    return x * x


def run(n):
    total = 0
    for i in range(n):
        total += f(i & 63)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
