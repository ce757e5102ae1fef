"""Look-up with int keys."""

N = 2_200_000


def run(n):
    d = {i * 7: i for i in range(1000)}
    total = 0
    for i in range(n):
        total += d[i % 1000 * 7] + (i in d)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
