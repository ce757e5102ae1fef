"""A string that grows by +=."""

N = 5_500_000


def run(n):
    text = ""
    for i in range(n):
        text += "ab"
    return len(text)


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
