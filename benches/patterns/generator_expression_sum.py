"""The sum of a generator expression."""

N = 4_000_000


def run(n):
    return sum(x * 2 for x in range(n)) + sum(1 for x in range(n) if x & 1)


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
