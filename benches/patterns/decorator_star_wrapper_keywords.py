"""A call with keyword arguments through a wrapper that passes *args and **kwargs on."""

N = 1_000_000


def passes_on(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    return wrapper


@passes_on
def f(x, *, scale=1):
    return x * scale


def run(n):
    total = 0
    for i in range(n):
        total += f(i, scale=2)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
