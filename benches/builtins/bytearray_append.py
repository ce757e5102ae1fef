"""A bytearray that grows and is changed in place."""

N = 2_300_000


def run(n):
    data = bytearray()
    for i in range(n):
        data.append(i & 255)
        data[i >> 1] ^= 5
    return sum(data)


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
