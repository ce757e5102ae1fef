"""A for loop over a generator."""

N = 4_000_000


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def run(n):
    total = 0
    for x in numbers(n):
        total += x
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
