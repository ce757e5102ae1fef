"""Comparing and hashing tuples."""

N = 1_500_000


def run(n):
    a, b = (1, "x", 2.5), (1, "x", 3.5)
    total = 0
    for i in range(n):
        total += (a < b) + (a == b) + (hash((i, 3)) != 0)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
