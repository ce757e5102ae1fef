"""A decorator that counts the calls in a closure."""

N = 2_000_000


def counted(f):
    calls = 0

    def wrapper(x):
        nonlocal calls
        calls += 1
        return f(x) + calls

    return wrapper


@counted
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
