"""Making classes with a few methods and attributes."""

N = 25_000


def run(n):
    total = 0
    for i in range(n):

        class C:
            number = i

            def a(self):
                return self.number

            def b(self):
                return self.a() + 1

            @property
            def p(self):
                return self.b()

        total += C().p
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
