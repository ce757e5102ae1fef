"""contextlib.ExitStack with a manager and a callback."""

from contextlib import ExitStack

N = 200_000


class Manager:
    def __enter__(self):
        return 1

    def __exit__(self, *exc):
        return False


def run(n):
    total = []
    m = Manager()
    for i in range(n):
        with ExitStack() as stack:
            one = stack.enter_context(m)
            stack.callback(total.append, one)
    return len(total)


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
