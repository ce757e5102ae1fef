"""Look-up with keys of a class with __hash__ and __eq__."""

N = 1_500_000


class Key:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return hash(self.x)

    def __eq__(self, other):
        return self.x == other.x


def run(n):
    d = {Key(j): j for j in range(100)}
    keys = [Key(j) for j in range(100)]
    total = 0
    for i in range(n):
        total += d[keys[i % 100]]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
