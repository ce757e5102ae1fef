"""Counter and defaultdict."""

from collections import Counter, defaultdict

N = 81_000


def run(n):
    words = ["a", "b", "c", "a"] * 5
    total = 0
    for i in range(n):
        total += Counter(words)["a"]
        d = defaultdict(list)
        for w in words:
            d[w].append(1)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
