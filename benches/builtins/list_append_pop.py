"""Appending and popping."""

N = 2_100_000


def run(n):
    stack = []
    total = 0
    for i in range(n):
        stack.append(i)
        stack.append(i + 1)
        total += stack.pop()
    return total + len(stack)


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
