"""Searching in text of some length."""

N = 310_000


def run(n):
    text = "abcdefgh" * 100 + "needle" + "xyz" * 20
    total = 0
    for i in range(n):
        total += text.find("needle") + text.count("fgh")
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
