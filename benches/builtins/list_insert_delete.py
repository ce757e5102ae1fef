"""Inserting in front, deleting in the middle."""

N = 2_400_000


def run(n):
    data = list(range(50))
    total = 0
    for i in range(n):
        data.insert(0, i)
        del data[25]
        total += data[3]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
