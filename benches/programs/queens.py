"""All ways to place queens, by permutations written as generators."""

N = 9


def permutations(items):
    if not items:
        yield ()
    for i, first in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield (first, *rest)


def by_permutations(n):
    columns = range(n)
    for p in permutations(tuple(columns)):
        if n == len({p[i] + i for i in columns}) == len({p[i] - i for i in columns}):
            yield p


def by_backtracking(n, row=0, taken=0, left=0, right=0):
    if row == n:
        return 1
    found = 0
    free = ~(taken | left | right) & (1 << n) - 1
    while free:
        bit = free & -free
        free ^= bit
        found += by_backtracking(n, row + 1, taken | bit, (left | bit) << 1, (right | bit) >> 1)
    return found


def run(n):
    listed = list(by_permutations(n))
    return len(listed) * 1_000_000 + by_backtracking(n + 2) * 100 + sum(p[0] for p in listed)


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
