"""Splitting into lines."""

N = 510_000


def run(n):
    text = "one line\nanother line\r\nthe third\n" * 5
    total = 0
    for i in range(n):
        total += len(text.splitlines())
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
