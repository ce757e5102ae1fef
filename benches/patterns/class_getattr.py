"""An attribute that __getattr__ makes up."""

N = 1_200_000


class Lazy:
    def __init__(self):
        self.known = {"alpha": 1, "beta": 2}

    def __getattr__(self, name):
        return self.known[name]


def run(n):
    o = Lazy()
    total = 0
    for _ in range(n):
        total += o.alpha + o.beta
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
