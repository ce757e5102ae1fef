"""Searching a list of ints."""

N = 280_000


def run(n):
    data = list(range(60))
    total = 0
    for i in range(n):
        total += data.index(45) + data.count(7) + (59 in data)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
