"""A manager made by contextlib.contextmanager."""

from contextlib import contextmanager

N = 500_000


@contextmanager
def scope(x):
    try:
        yield x
    finally:
        x = None


def run(n):
    total = 0
    for i in range(n):
        with scope(i) as x:
            total += x
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
