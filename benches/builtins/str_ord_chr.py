"""Characters to numbers and back."""

N = 2_200_000


def run(n):
    total = 0
    for i in range(n):
        total += ord(chr(97 + i % 26))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
