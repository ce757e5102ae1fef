"""An exception that __exit__ suppresses."""

N = 800_000


class Suppress:
    def __enter__(self):
        pass

    def __exit__(self, kind, value, tb):
        return kind is not None and issubclass(kind, KeyError)


def run(n):
    s = Suppress()
    total = 0
    for i in range(n):
        with s:
            total += 1
            raise KeyError(i)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
