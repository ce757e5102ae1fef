# cmath: signed zeros, infinities and NaN keep to C99's tables.
import cmath
import math

def shown(z):
    # To fewer digits than libraries differ in.
    return ",".join("nan" if math.isnan(x) else f"{x:.12g}" for x in (z.real, z.imag))

parts = [0.0, -0.0, 1.0, -2.0, math.inf, -math.inf, math.nan]
names = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh".split()
for name in names:
    f = getattr(cmath, name)
    row = []
    for re in parts:
        for im in parts:
            try:
                row.append(shown(f(complex(re, im))))
            except (ValueError, OverflowError) as e:
                row.append(type(e).__name__[0])
    print(name, " ".join(row))
for r in parts:
    line = []
    for phi in parts:
        try:
            line.append(shown(cmath.rect(r, phi)))
        except ValueError as e:
            line.append("V")
    print(r, line)
print([cmath.phase(complex(re, im)) for re in parts for im in parts if not (math.isnan(re) or math.isnan(im))])
print([round(cmath.polar(complex(re, im))[0], 12) for re in parts[:4] for im in parts[:4]])
print(shown(cmath.sqrt(1e308 + 1e308j)), shown(cmath.log(1e308 + 1e308j)), shown(cmath.sqrt(5e-324)))
