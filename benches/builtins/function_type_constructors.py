"""int, float, bool, str, list, dict, set, tuple called."""

N = 740_000


def run(n):
    total = 0
    for i in range(n):
        total += int("12") + int(3.7) + len(str("x")) + len(list()) + len(dict()) + len(set()) + len(tuple((1, 2))) + bool(i)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
