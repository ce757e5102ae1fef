"""The chaos game over a spline: points jump through random affine maps along a curve and fill a picture."""

import math

N = 110_000


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        return Point(self.x - o.x, self.y - o.y)

    def scaled(self, k):
        return Point(self.x * k, self.y * k)

    def mixed(self, o, t):
        return Point(self.x * (1 - t) + o.x * t, self.y * (1 - t) + o.y * t)

    def length(self):
        return math.hypot(self.x, self.y)


class Spline:
    """A uniform cubic B-spline, evaluated by de Boor's recurrence."""

    def __init__(self, points, degree=3):
        self.points, self.degree = points, degree
        inner = len(points) - degree
        self.knots = [0] * degree + list(range(inner + 1)) + [inner] * degree

    def domain(self):
        return self.knots[self.degree], self.knots[-1]

    def __call__(self, u):
        low, high = self.domain()
        k = self.degree
        while k < len(self.points) - 1 and self.knots[k + 1] <= u:
            k += 1
        d = [self.points[k - self.degree + j] for j in range(self.degree + 1)]
        for r in range(1, self.degree + 1):
            for j in range(self.degree, r - 1, -1):
                left = self.knots[j + k - self.degree]
                right = self.knots[j + 1 + k - r]
                t = (u - left) / (right - left) if right != left else 0.0
                d[j] = d[j - 1].mixed(d[j], t)
        return d[self.degree]


def lcg(seed):
    while True:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed / 0x7FFFFFFF


def run(n):
    curves = [
        Spline([Point(1.6, 0.0), Point(1.7, 0.2), Point(1.6, 0.9), Point(1.2, 1.2), Point(0.9, 0.5), Point(0.7, 1.1)]),
        Spline([Point(2.0, 1.1), Point(2.3, 0.4), Point(2.8, 0.9), Point(3.0, 0.2), Point(3.3, 1.0)]),
    ]
    size = 64
    picture = [[0] * size for _ in range(size)]
    random = lcg(42)
    p = Point(2.0, 0.6)
    for _ in range(n):
        curve = curves[next(random) < 0.5]
        low, high = curve.domain()
        u = low + (high - low) * (p.x % 1.0) * 0.999
        q = curve(u)
        offset = (p - q).scaled(0.3 * next(random))
        p = q + offset if offset.length() < 3 else q
        column, row = int(p.x * size / 4) % size, int(p.y * size / 2) % size
        picture[row][column] += 1
    return sum((i * 131 + j * 17) * min(c, 9) for i, line in enumerate(picture) for j, c in enumerate(line))


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
