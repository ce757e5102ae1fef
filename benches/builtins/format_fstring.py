"""An f-string of ints, strings and a float."""

N = 960_000


def run(n):
    name = "item"
    total = 0
    for i in range(n):
        total += len(f"{name}-{i}: {i * 2} {name!r}")
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
