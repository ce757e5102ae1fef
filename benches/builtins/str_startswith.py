"""Prefixes and suffixes."""

N = 2_200_000


def run(n):
    name = "module_name.py"
    total = 0
    for i in range(n):
        total += name.startswith("mod") + name.endswith((".py", ".txt")) + name.startswith("x")
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
