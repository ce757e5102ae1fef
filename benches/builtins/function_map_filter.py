"""map and filter with functions."""

N = 86_000


def run(n):
    data = list(range(50))
    total = 0
    for i in range(n):
        total += sum(map(lambda x: x + 1, data)) + len(list(filter(None, data)))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
