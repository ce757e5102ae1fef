"""Searching and counting in bytes."""

N = 500_000


def run(n):
    data = bytes(range(256)) * 4 + b"needle"
    total = 0
    for i in range(n):
        total += data.find(b"needle") + data.count(b"\x10\x11")
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
