"""isinstance and type tests."""

N = 2_000_000


def run(n):
    class_or_tuple = (str, bytes)
    total = 0
    for i in range(n):
        total += isinstance(i, int) + isinstance(i, class_or_tuple) + (type(i) is int)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
