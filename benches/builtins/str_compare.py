"""Comparing strings."""

N = 2_200_000


def run(n):
    a, b, c = "prefix_one", "prefix_two", "".join(["prefix", "_one"])
    total = 0
    for i in range(n):
        total += (a == c) + (a < b) + (a != b) + (b > c)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
