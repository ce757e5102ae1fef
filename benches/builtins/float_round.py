"""Rounding and converting."""

N = 640_000


def run(n):
    total = 0
    for i in range(n):
        x = i * 0.731
        total += round(x) + int(x) + round(x, 2)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
