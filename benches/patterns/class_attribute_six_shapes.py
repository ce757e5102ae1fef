"""One attribute load that sees six classes of object in turn."""

N = 3_000_000


def make(i):
    def __init__(self):
        for k in range(i):
            setattr(self, f"before{k}", k)
        self.value = i

    return type(f"Shape{i}", (), {"__init__": __init__})


def run(n):
    objects = [make(i)() for i in range(6)] * 2
    total = 0
    for _ in range(n // 12):
        for o in objects:
            total += o.value
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
