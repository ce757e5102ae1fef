"""Look-up with keys compared by identity."""

N = 3_900_000


class Key:
    pass


def run(n):
    keys = [Key() for j in range(100)]
    d = {k: j for j, k in enumerate(keys)}
    total = 0
    for i in range(n):
        total += d[keys[i % 100]]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
