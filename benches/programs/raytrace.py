"""A ray tracer with spheres, a chequered floor, shadows and reflections."""

import math

N = 240


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vector(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1 / math.sqrt(self.dot(self)))

    def reflect(self, normal):
        return self - normal * (2 * self.dot(normal))


class Sphere:
    def __init__(self, centre, radius, colour, shine):
        self.centre, self.radius, self.colour, self.shine = centre, radius, colour, shine

    def hit(self, origin, direction):
        to = self.centre - origin
        v = to.dot(direction)
        disc = self.radius * self.radius - (to.dot(to) - v * v)
        if disc < 0:
            return None
        root = math.sqrt(disc)
        for t in (v - root, v + root):
            if t > 1e-4:
                return t
        return None

    def normal(self, point):
        return (point - self.centre).unit()

    def colour_at(self, point):
        return self.colour


class Floor:
    shine = 0.2

    def __init__(self, height):
        self.height = height

    def hit(self, origin, direction):
        if abs(direction.y) < 1e-9:
            return None
        t = (self.height - origin.y) / direction.y
        return t if t > 1e-4 else None

    def normal(self, point):
        return Vector(0, 1, 0)

    def colour_at(self, point):
        return Vector(0.9, 0.9, 0.9) if (math.floor(point.x) + math.floor(point.z)) % 2 else Vector(0.2, 0.2, 0.2)


class Scene:
    def __init__(self):
        self.things = [Floor(-1.0)]
        for i in range(6):
            a = i * math.pi / 3
            self.things.append(
                Sphere(
                    Vector(2 * math.cos(a), 0.2 * i - 0.5, 6 + 2 * math.sin(a)),
                    0.6,
                    Vector(0.3 + 0.1 * i, 0.8 - 0.1 * i, 0.5),
                    0.3,
                )
            )
        self.light = Vector(-5, 8, -3)

    def nearest(self, origin, direction):
        best, which = None, None
        for thing in self.things:
            t = thing.hit(origin, direction)
            if t is not None and (best is None or t < best):
                best, which = t, thing
        return best, which

    def trace(self, origin, direction, depth):
        t, thing = self.nearest(origin, direction)
        if thing is None:
            return Vector(0.4, 0.6, 0.9) * (0.5 + 0.5 * direction.y)
        point = origin + direction * t
        normal = thing.normal(point)
        to_light = (self.light - point).unit()
        shade = 0.1
        if self.nearest(point, to_light)[1] is None:
            shade += max(0.0, normal.dot(to_light)) * 0.9
        colour = thing.colour_at(point) * shade
        if depth:
            bounced = self.trace(point, direction.reflect(normal).unit(), depth - 1)
            colour = colour * (1 - thing.shine) + bounced * thing.shine
        return colour


def run(n):
    scene = Scene()
    eye = Vector(0, 1, -3)
    total = 0
    for row in range(n):
        for column in range(n):
            direction = Vector((column - n / 2) / n, (n / 2 - row) / n, 1).unit()
            c = scene.trace(eye, direction, 2)
            total = (total * 31 + int(c.x * 255) + int(c.y * 255) * 3 + int(c.z * 255) * 7) % 1_000_000_007
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
