"""A dict comprehension."""

N = 110_000


def run(n):
    words = [f"w{j}" for j in range(50)]
    total = 0
    for i in range(n):
        total += len({w: len(w) for w in words})
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
