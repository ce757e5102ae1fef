"""Replacing short words in a line."""

N = 1_700_000


def run(n):
    line = "the cat sat on the mat with the other cat"
    total = 0
    for i in range(n):
        total += len(line.replace("cat", "lion"))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
