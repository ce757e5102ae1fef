"""any and all of generator expressions."""

N = 170_000


def run(n):
    data = list(range(20))
    total = 0
    for i in range(n):
        total += any(x > 15 for x in data) + all(x < 15 for x in data)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
