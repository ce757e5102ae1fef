"""Four attribute loads and a store."""

N = 2_500_000


class Body:
    def __init__(self):
        self.a, self.b, self.c, self.d = 1, 2, 3, 0


def run(n):
    o = Body()
    for _ in range(n):
        o.d = o.a + o.b + o.c + o.d
    return o.d


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
