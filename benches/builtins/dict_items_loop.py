"""Keys and values in a loop."""

N = 83_000


def run(n):
    d = {f"key{j}": j for j in range(100)}
    total = 0
    for i in range(n):
        for k, v in d.items():
            total += v
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
