"""Calling a static method."""

N = 2_000_000


class C:
    @staticmethod
    def twice(x):
        return x + x


def run(n):
    c = C()
    total = 0
    for i in range(n):
        total += C.twice(i) - c.twice(1)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
