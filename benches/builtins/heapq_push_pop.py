"""A heap of ints."""

import heapq

N = 1_000_000


def run(n):
    h = []
    total = 0
    for i in range(n):
        heapq.heappush(h, i * 7919 % 1009)
        if len(h) > 50:
            total += heapq.heappop(h)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
