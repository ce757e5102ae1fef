"""An exception that passes through five frames, one of them with finally."""

N = 250_000


def five(x):
    raise LookupError(x)


def four(x):
    return five(x)


def three(x):
    try:
        return four(x)
    finally:
        x = None


def two(x):
    return three(x)


def one(x):
    return two(x)


def run(n):
    total = 0
    for i in range(n):
        try:
            one(i)
        except LookupError:
            total += 1
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
