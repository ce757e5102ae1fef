"""Small dicts made and dropped."""

N = 1_700_000


def run(n):
    total = 0
    for i in range(n):
        d = {"a": i, "b": 2, "c": 3}
        total += d["a"]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
