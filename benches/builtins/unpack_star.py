"""Starred unpacking."""

N = 1_700_000


def run(n):
    data = [1, 2, 3, 4, 5]
    total = 0
    for i in range(n):
        first, *middle, last = data
        total += first + last + len(middle)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
