"""Sorting floats."""

N = 4_600


def run(n):
    data = [j * 7919 % 1009 / 7 for j in range(1000)]
    total = 0
    for i in range(n):
        total += sorted(data)[500]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
