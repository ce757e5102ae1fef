"""len, range and iter objects made and dropped."""

N = 1_300_000


def run(n):
    text, items = "abc", [1, 2]
    total = 0
    for i in range(n):
        total += len(text) + len(items) + len(range(i)) + next(iter(items))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
