"""Raising and catching in the same function."""

N = 1_500_000


def run(n):
    total = 0
    for i in range(n):
        try:
            if i & 1:
                raise ValueError(i)
            total += 1
        except ValueError as e:
            total += len(e.args)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
