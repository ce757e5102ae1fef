"""Padding to a width."""

N = 900_000


def run(n):
    total = 0
    for i in range(n):
        total += len("ab".ljust(10)) + len("ab".rjust(8, "0")) + len("ab".center(9)) + len("42".zfill(6))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
