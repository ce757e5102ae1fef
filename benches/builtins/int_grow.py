"""A factorial and Fibonacci numbers."""

N = 11_000


def run(n):
    total = 0
    for i in range(n):
        f = 1
        for j in range(1, 200):
            f *= j
        a, b = 0, 1
        for j in range(300):
            a, b = b, a + b
        total += f % 1000003 + a % 1000003
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
