"""Making instances with an __init__ of three attributes."""

N = 1_500_000


class Point:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


def run(n):
    total = 0
    for i in range(n):
        total += Point(i, 1, 2).x
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
