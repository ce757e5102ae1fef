"""Asking what kind of characters a string has."""

N = 1_800_000


def run(n):
    total = 0
    for i in range(n):
        total += "abc".isalpha() + "123".isdigit() + "a1".isalnum() + " ".isspace() + "x_1".isidentifier()
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
