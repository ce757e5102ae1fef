"""reversed and ranges with a step."""

N = 140_000


def run(n):
    data = list(range(40))
    total = 0
    for i in range(n):
        for x in reversed(data):
            total += x
        for x in range(100, 0, -3):
            total += x
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
