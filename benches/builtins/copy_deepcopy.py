"""Nested lists and dicts copied."""

import copy

N = 56_000


def run(n):
    data = {"a": [1, 2, [3, 4]], "b": {"c": (5, 6), "d": "text"}}
    total = 0
    for i in range(n):
        total += len(copy.deepcopy(data)) + len(copy.copy(data))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
