"""Slices read and written."""

N = 540_000


def run(n):
    data = list(range(100))
    total = 0
    for i in range(n):
        total += len(data[10:60]) + data[::-1][0]
        data[5:10] = [1, 2, 3, 4, 5]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
