"""Text turned into floats."""

N = 1_900_000


def run(n):
    words = ["1.5", "2.25e3", "-0.001", "3.141592653589793", "7"]
    total = 0
    for i in range(n):
        total += float(words[i % 5])
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
