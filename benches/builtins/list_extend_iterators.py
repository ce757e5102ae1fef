"""Lists made of ranges, tuples and maps."""

N = 390_000


def run(n):
    total = 0
    for i in range(n):
        total += len(list(range(20))) + len(list((1, 2, 3))) + len(list(map(abs, (1, -2, 3))))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
