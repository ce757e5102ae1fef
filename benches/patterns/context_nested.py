"""Three managers in one with statement."""

N = 500_000


class Manager:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *exc):
        return False


def run(n):
    total = 0
    for i in range(n):
        with Manager(i) as a, Manager(1) as b, Manager(2) as c:
            total += a + b + c
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
