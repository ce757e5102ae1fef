"""Searching a list of strings."""

N = 1_100_000


def run(n):
    data = [f"w{j}" for j in range(30)]
    wanted = "w" + str(25)
    total = 0
    for i in range(n):
        total += wanted in data
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
