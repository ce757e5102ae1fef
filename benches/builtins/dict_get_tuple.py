"""Look-up with tuple keys."""

N = 2_300_000


def run(n):
    d = {(x, y): x * y for x in range(20) for y in range(20)}
    total = 0
    for i in range(n):
        total += d[i % 20, i % 13]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
