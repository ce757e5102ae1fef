"""Lower and upper case."""

N = 1_000_000


def run(n):
    word = "Mixed Case Text"
    total = 0
    for i in range(n):
        total += len(word.lower()) + len(word.upper()) + word.title().count("T")
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
