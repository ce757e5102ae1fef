"""Names that swap their values."""

N = 12_000_000


def run(n):
    a, b, c = 1, 2, 3
    for i in range(n):
        a, b, c = c, a, b
    return a


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
