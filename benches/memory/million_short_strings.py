"""A list of a million short strings."""

import sys
import time

N = 1_000_000


def make(n):
    return [str(i) for i in range(n)]


if __name__ == "__main__":
    kept = make(int(sys.argv[1]) if len(sys.argv) > 1 else N)
    # Its memory is read from outside, every few milliseconds.
    time.sleep(0.05)
    print(len(kept))
