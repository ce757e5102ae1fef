"""Union, intersection, difference."""

N = 130_000


def run(n):
    a, b = set(range(50)), set(range(25, 75))
    total = 0
    for i in range(n):
        total += len(a | b) + len(a & b) + len(a - b) + (a <= b)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
