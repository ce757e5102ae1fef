"""Ints added to a set and found."""

N = 1_900_000


def run(n):
    s = set()
    total = 0
    for i in range(n):
        s.add(i % 1000)
        if i * 3 % 1000 in s:
            total += 1
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
