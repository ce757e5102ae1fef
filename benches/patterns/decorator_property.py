"""Reading a property."""

N = 2_500_000


class Circle:
    def __init__(self, r):
        self._r = r

    @property
    def r(self):
        return self._r


def run(n):
    c = Circle(2)
    total = 0
    for _ in range(n):
        total += c.r
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
