"""Text turned into ints."""

N = 1_700_000


def run(n):
    words = ["1", "23", "456", "-7890", "0"]
    total = 0
    for i in range(n):
        total += int(words[i % 5]) + int("ff", 16)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
