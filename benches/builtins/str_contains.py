"""Testing for a part of a string."""

N = 3_200_000


def run(n):
    text = "the quick brown fox jumps over the lazy dog"
    total = 0
    for i in range(n):
        total += ("lazy" in text) + ("cat" in text)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
