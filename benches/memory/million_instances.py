"""A million instances with three attributes."""

import sys
import time

N = 1_000_000


class Point:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


def make(n):
    return [Point(i, i, i) for i in range(n)]


if __name__ == "__main__":
    kept = make(int(sys.argv[1]) if len(sys.argv) > 1 else N)
    # Its memory is read from outside, every few milliseconds.
    time.sleep(0.05)
    print(len(kept))
