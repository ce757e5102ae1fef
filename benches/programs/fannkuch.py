"""The pancake-flipping puzzle over all permutations of n numbers."""

N = 9


def run(n):
    perm = list(range(n))
    count = list(range(1, n + 1))
    most = checksum = at = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        if perm[0] != 0:
            p = perm[:]
            flips = 0
            first = p[0]
            while first:
                p[: first + 1] = p[first::-1]
                flips += 1
                first = p[0]
            if flips > most:
                most = flips
            checksum += flips if at % 2 == 0 else -flips
        while True:
            if r == n:
                return checksum * 1000 + most
            perm.insert(r, perm.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        at += 1


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
