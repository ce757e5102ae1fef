"""A dict that grows by int keys."""

N = 3_800


def run(n):
    total = 0
    for _ in range(n):
        d = {}
        for i in range(1000):
            d[i] = i
        total += len(d)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
