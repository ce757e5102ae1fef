"""Splitting at white space."""

N = 1_200_000


def run(n):
    line = "the quick brown fox jumps over the lazy dog"
    total = 0
    for i in range(n):
        total += len(line.split())
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
