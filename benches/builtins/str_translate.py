"""Translating characters by a table."""

N = 1_100_000


def run(n):
    table = str.maketrans("abc", "xyz")
    text = "aabbccddee" * 4
    total = 0
    for i in range(n):
        total += len(text.translate(table))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
