"""sum, min and max of lists."""

N = 76_000


def run(n):
    data = [j * 17 % 101 for j in range(100)]
    floats = [x / 2 for x in data]
    total = 0
    for i in range(n):
        total += sum(data) + min(data) + max(data) + sum(floats)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
