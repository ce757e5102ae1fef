"""Products of ints of a million digits."""

N = 1


def run(n):
    a, b = 1 << 3321928, (1 << 3321000) // 11
    a = a // 7
    total = 0
    for i in range(n):
        total ^= a * (b + i)
    return total % 1000003


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
