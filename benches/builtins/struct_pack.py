"""Packing and unpacking."""

import struct

N = 960_000


def run(n):
    total = 0
    for i in range(n):
        total += struct.unpack("<IHd", struct.pack("<IHd", i, i & 0xFFFF, i * 0.5))[1]
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
