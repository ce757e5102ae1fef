"""A call through a wrapper that passes *args and **kwargs on."""

N = 2_000_000


def passes_on(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    return wrapper


@passes_on
def f(x):
    return x


def run(n):
    total = 0
    for i in range(n):
        total += f(i)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
