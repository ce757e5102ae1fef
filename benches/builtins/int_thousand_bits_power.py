"""Modular powers."""

N = 8_500


def run(n):
    m = (1 << 1000) - 17
    total = 0
    for i in range(n):
        total ^= pow(3 + i, 65537, m)
    return total % 1000003


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
