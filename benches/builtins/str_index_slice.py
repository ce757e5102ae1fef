"""Characters and slices by position."""

N = 860_000


def run(n):
    text = "abcdefghijklmnopqrstuvwxyz"
    total = 0
    for i in range(n):
        j = i % 20
        total += len(text[j : j + 4]) + (text[j] == "c") + len(text[-3:])
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
