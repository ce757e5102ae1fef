"""getattr, hasattr and setattr."""

N = 1_400_000


class O:
    pass


def run(n):
    o = O()
    total = 0
    for i in range(n):
        setattr(o, "x", i)
        total += getattr(o, "x") + hasattr(o, "y") + getattr(o, "z", 1)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
