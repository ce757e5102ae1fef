"""A deque used as a queue."""

from collections import deque

N = 4_100_000


def run(n):
    q = deque(range(10))
    total = 0
    for i in range(n):
        q.append(i)
        total += q.popleft()
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
