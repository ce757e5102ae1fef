"""An int of 100,000 digits turned into text."""

N = 5


def run(n):
    import sys
    sys.set_int_max_str_digits(0)
    a = (1 << 332193) // 7
    total = 0
    for i in range(n):
        total += len(str(a + i))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
