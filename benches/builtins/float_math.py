"""Functions of the math module."""

import math
from math import floor, sin, sqrt

N = 1_300_000


def run(n):
    total = 0
    for i in range(n):
        x = i * 0.001
        total += sqrt(x) + sin(x) + floor(x) + math.exp(-x)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
