"""Products of ints of 10,000 digits."""

N = 560


def run(n):
    a, b = 10**10000 // 7, 10**10000 // 11
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
