"""Values sent into a generator."""

N = 2_500_000


def accumulate():
    total = 0
    while True:
        total += yield total


def run(n):
    g = accumulate()
    next(g)
    send = g.send
    last = 0
    for i in range(n):
        last = send(i)
    return last


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
