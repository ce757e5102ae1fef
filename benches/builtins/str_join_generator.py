"""Joining what a generator expression gives."""

N = 260_000


def run(n):
    words = ["alpha", "beta", "gamma", "delta"] * 5
    total = 0
    for i in range(n):
        total += len("-".join(w for w in words))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
