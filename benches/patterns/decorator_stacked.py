"""Three stacked decorators."""

N = 700_000


def add_one(f):
    def wrapper(*args):
        return f(*args) + 1

    return wrapper


@add_one
@add_one
@add_one
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
