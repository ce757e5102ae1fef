"""A function decorated by a decorator with arguments that uses functools.wraps."""

import functools

N = 1_500_000


def scaled(by):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            return by * f(*args, **kwargs)

        return wrapper

    return decorate


@scaled(3)
def f(x, y):
    return x - y


def run(n):
    total = 0
    for i in range(n):
        total += f(i, 1)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
