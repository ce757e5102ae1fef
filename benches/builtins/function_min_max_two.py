"""min and max of two values; abs, divmod."""

N = 840_000


def run(n):
    total = 0
    for i in range(n):
        total += min(i, 50) + max(i, 50) + abs(-i) + divmod(i, 7)[1]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
