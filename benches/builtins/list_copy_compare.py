"""Copying and comparing lists."""

N = 470_000


def run(n):
    a = list(range(50))
    total = 0
    for i in range(n):
        b = a[:]
        c = list(a)
        total += (b == c) + (a < b) + len(a.copy())
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
