"""A method that calls the one it overrides through super()."""

N = 1_500_000


class A:
    def f(self, x):
        return x


class B(A):
    def f(self, x):
        return super().f(x) + 1


class C(B):
    def f(self, x):
        return super().f(x) + 1


def run(n):
    c = C()
    total = 0
    for i in range(n):
        total += c.f(i)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
