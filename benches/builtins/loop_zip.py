"""zip in a loop."""

N = 31_000


def run(n):
    a, b = list(range(100)), list(range(100, 200))
    total = 0
    for i in range(n):
        for x, y in zip(a, b):
            total += x * y
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
