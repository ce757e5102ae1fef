"""Products, quotients and remainders of ints of 100 digits."""

N = 360_000


def run(n):
    a, b = 10**100 // 7, 10**99 // 3
    total = 0
    for i in range(n):
        total += a * (b + i) % 1000003 + a // (b + i)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
