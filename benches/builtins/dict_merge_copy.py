"""Copies, updates and unions."""

N = 190_000


def run(n):
    a = {f"a{j}": j for j in range(20)}
    b = {f"b{j}": j for j in range(20)}
    total = 0
    for i in range(n):
        c = a.copy()
        c.update(b)
        total += len(c) + len(a | b) + len({**a, "x": 1})
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
