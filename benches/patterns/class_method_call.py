"""Calling a method that reads and writes an attribute."""

N = 2_500_000


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k


def run(n):
    c = Counter()
    for i in range(n):
        c.add(i)
    return c.n


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
