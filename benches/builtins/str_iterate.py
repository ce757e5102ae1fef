"""The characters of a string one by one."""

N = 440_000


def run(n):
    text = "the quick brown fox"
    total = 0
    for i in range(n):
        for c in text:
            if c == "o":
                total += 1
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
