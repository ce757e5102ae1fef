"""The Mandelbrot set in characters, with complex numbers and with floats."""

N = 420


def by_complex(c, limit):
    z = 0j
    for i in range(limit):
        z = z * z + c
        if abs(z) > 2.0:
            return i
    return limit


def by_floats(cr, ci, limit):
    zr = zi = 0.0
    i = 0
    while i < limit:
        rr, ii = zr * zr, zi * zi
        if rr + ii > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = rr - ii + cr
        i += 1
    return limit


def run(n):
    total = 0
    for row in range(n):
        ci = 2.0 * row / n - 1.0
        for column in range(n):
            cr = 3.0 * column / n - 2.0
            a = by_floats(cr, ci, 60)
            if (row + column) & 3 == 0:
                b = by_complex(complex(cr, ci), 60)
                total += abs(a - b) <= 1
            total += a
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
