"""Tuples made and unpacked."""

N = 1_900_000


def run(n):
    total = 0
    for i in range(n):
        t = (i, i + 1, i + 2)
        a, b, c = t
        total += a + c - b
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
