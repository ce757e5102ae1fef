"""Sorting objects that define __lt__."""

N = 9_100


class Item:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.x < other.x


def run(n):
    data = [Item(j * 7919 % 101) for j in range(100)]
    total = 0
    for i in range(n):
        total += sorted(data)[50].x
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
