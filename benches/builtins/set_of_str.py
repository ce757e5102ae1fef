"""Strings added to a set and found."""

N = 2_100_000


def run(n):
    words = [f"word{j}" for j in range(100)]
    s = set()
    total = 0
    for i in range(n):
        s.add(words[i % 100])
        total += words[i * 7 % 100] in s
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
