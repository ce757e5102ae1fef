"""setdefault, pop and del."""

N = 1_600_000


def run(n):
    d = {}
    for i in range(n):
        d.setdefault(i & 63, []).append(i)
        if i & 63 == 63:
            d.pop(i & 31)
            del d[i & 15 | 32]
    return sum(len(v) for v in d.values())


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
