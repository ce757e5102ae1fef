"""Tuples added to a set and found."""

N = 670_000


def run(n):
    s = set()
    total = 0
    for i in range(n):
        s.add((i % 30, i % 17))
        total += (i % 7, 3) in s
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
