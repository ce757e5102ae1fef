"""repr of a small list and dict."""

N = 170_000


def run(n):
    data = [1, "two", 3.5, None, {"k": (True, "v")}]
    total = 0
    for i in range(n):
        total += len(repr(data))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
