"""Splitting at a separator."""

N = 1_600_000


def run(n):
    line = "a,bc,def,ghij,klmno,pqrstu"
    total = 0
    for i in range(n):
        total += len(line.split(","))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
