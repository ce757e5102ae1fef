"""chain, islice, product, accumulate."""

from itertools import accumulate, chain, islice, product

N = 150_000


def run(n):
    a = list(range(20))
    total = 0
    for i in range(n):
        total += sum(chain(a, a)) + sum(islice(a, 5, 15)) + len(list(product(a[:5], a[:5]))) + sum(accumulate(a))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
