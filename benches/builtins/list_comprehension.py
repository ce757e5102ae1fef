"""A list comprehension with a condition."""

N = 90_000


def run(n):
    data = list(range(100))
    total = 0
    for i in range(n):
        total += len([x * 2 for x in data if x & 1])
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
