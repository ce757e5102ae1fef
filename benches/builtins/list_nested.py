"""A matrix transposed with zip."""

N = 110_000


def run(n):
    m = [[r * 10 + c for c in range(10)] for r in range(10)]
    total = 0
    for i in range(n):
        total += list(zip(*m))[3][4] + [list(r) for r in zip(*m)][2][1]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
