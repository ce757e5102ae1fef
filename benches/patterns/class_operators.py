"""Arithmetic on a class with operator methods."""

N = 600_000


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


def run(n):
    v, step = Vec(0, 0), Vec(1, 2)
    equal = 0
    for _ in range(n):
        v = v + step * 2
        equal += v == step
    return v.x + v.y + equal


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
