"""Shifts and masks."""

N = 2_000_000


def run(n):
    total = 0
    for i in range(n):
        total ^= (i << 3 | i >> 2) & 0xFFFF ^ i.bit_length()
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
