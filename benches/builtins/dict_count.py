"""Counting with get and a default."""

N = 2_800_000
WORDS = ["ka", "to", "mi", "ren", "sol", "va", "ne"]


def run(n):
    counts = {}
    for i in range(n):
        w = WORDS[i % 7]
        counts[w] = counts.get(w, 0) + 1
    return sum(counts.values())


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
