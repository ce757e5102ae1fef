"""str.format."""

N = 590_000


def run(n):
    total = 0
    for i in range(n):
        total += len("{} {:>6} {name}".format(i, "abc", name="x"))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
