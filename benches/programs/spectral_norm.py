"""The largest eigenvalue of an infinite matrix, by the power method, with generator expressions."""

N = 360


def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, n):
    return [sum(a(i, j) * v[j] for j in range(n)) for i in range(n)]


def transposed_times(v, n):
    return [sum(a(j, i) * v[j] for j in range(n)) for i in range(n)]


def both(v, n):
    return transposed_times(times(v, n), n)


def run(n):
    u = [1.0] * n
    v = u
    for _ in range(8):
        v = both(u, n)
        u = both(v, n)
    vbv = vv = 0.0
    for x, y in zip(u, v):
        vbv += x * y
        vv += y * y
    return f"{(vbv / vv) ** 0.5:.9f}"


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
