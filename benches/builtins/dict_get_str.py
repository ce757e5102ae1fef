"""Look-up with str keys."""

N = 1_600_000


def run(n):
    d = {f"key{i}": i for i in range(50)}
    keys = list(d)
    total = 0
    for i in range(n):
        total += d[keys[i % 50]] + d.get("none", 1)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
