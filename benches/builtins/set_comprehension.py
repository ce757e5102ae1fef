"""A set comprehension."""

N = 95_000


def run(n):
    data = [j * 37 % 101 for j in range(100)]
    total = 0
    for i in range(n):
        total += len({x + 1 for x in data})
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
