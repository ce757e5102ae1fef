"""The bytes of a bytes object one by one."""

N = 110_000


def run(n):
    data = bytes(range(100))
    total = 0
    for i in range(n):
        for b in data:
            total += b
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
