# cmath: functions undo each other, keep conjugates, and agree with math on the real axis.
import cmath
import math

grid = [complex(a / 4, b / 4) for a in range(-6, 7, 3) for b in range(-6, 7, 3)]

def near(x, y): return cmath.isclose(x, y, rel_tol=1e-9, abs_tol=1e-9)

print(all(near(cmath.exp(cmath.log(z)), z) for z in grid if z))
print(all(near(cmath.sqrt(z) ** 2, z) for z in grid))
print(all(near(cmath.sin(cmath.asin(z)), z) for z in grid), all(near(cmath.cos(cmath.acos(z)), z) for z in grid))
print(all(near(cmath.sinh(cmath.asinh(z)), z) for z in grid), all(near(cmath.cosh(cmath.acosh(z)), z) for z in grid))
print(all(near(cmath.tan(cmath.atan(z)), z) for z in grid if z * z != -1), all(near(cmath.tanh(cmath.atanh(z)), z) for z in grid if z * z != 1))
print(all(near(cmath.rect(*cmath.polar(z)), z) for z in grid))
for name in "exp sin cos tan sinh cosh tanh asinh atan".split():
    f, g = getattr(cmath, name), getattr(math, name)
    print(name, all(near(f(x), g(x)) for x in (-1.5, -0.5, 0, 0.25, 2)), all(near(f(z).conjugate(), f(z.conjugate())) for z in grid if z.imag))
print(all(near(cmath.log(z, 2), cmath.log(z) / math.log(2)) for z in grid if z), near(cmath.log10(1000), 3))
print(cmath.phase(0), cmath.phase(-0.0), cmath.phase(complex(-1, 0)), cmath.phase(complex(-1, -0.0)) == -math.pi)
print(cmath.sqrt(-1), cmath.sqrt(complex(-1, -0.0)), cmath.sqrt(4), cmath.log(complex(-1, 0.0)).imag == math.pi)
print(type(cmath.sqrt(4)), type(cmath.phase(1)), type(cmath.polar(1)), type(cmath.isnan(1)))
