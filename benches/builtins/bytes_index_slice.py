"""Bytes and slices by position."""

N = 1_900_000


def run(n):
    data = bytes(range(200))
    total = 0
    for i in range(n):
        j = i % 190
        total += data[j] + len(data[j : j + 8])
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
