"""Calling a class method on the class and on an instance."""

N = 1_500_000


class C:
    factor = 2

    @classmethod
    def scale(cls, x):
        return x * cls.factor


def run(n):
    c = C()
    total = 0
    for i in range(n):
        total += C.scale(i) - c.scale(1)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
