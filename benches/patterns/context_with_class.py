"""A with statement over a class with __enter__ and __exit__."""

N = 1_500_000


class Manager:
    depth = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, kind, value, tb):
        self.depth -= 1


def run(n):
    m = Manager()
    total = 0
    for i in range(n):
        with m:
            total += m.depth
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
