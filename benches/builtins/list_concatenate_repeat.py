"""Adding and repeating lists."""

N = 880_000


def run(n):
    a, b = [1, 2, 3], [4, 5]
    total = 0
    for i in range(n):
        total += len(a + b) + len(a * 3) + len([0] * 10) + len([*a, *b])
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
