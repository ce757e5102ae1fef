"""To UTF-8 and back."""

N = 1_100_000


def run(n):
    text = "na\u00efve caf\u00e9 text" * 3
    total = 0
    for i in range(n):
        total += len(text.encode("utf-8").decode("utf-8"))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
