def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import math

inf, nan = math.inf, math.nan
for name in ("sqrt", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "gamma", "lgamma", "erf", "floor", "ceil", "trunc", "fabs", "degrees", "radians", "modf", "frexp", "ulp", "isqrt", "factorial", "isfinite"):
    for value in ("0.0", "-0.0", "1", "-1", "2.5", "inf", "-inf", "nan", "1e308", "-1e308", "5e-324", "10**400", "True", "'a'", "None", "1j"):
        attempt(f"math.{name}({value})")
for source in ("math.pow(0, -1)", "math.pow(-8, 1/3)", "math.pow(2, 1024)", "math.pow(nan, 0)", "math.pow(1, nan)", "math.pow(-1, inf)", "math.pow(0.5, inf)", "math.fmod(5, 0)", "math.fmod(inf, 1)", "math.fmod(-5, 3)", "math.fmod(5, inf)", "math.remainder(5, 3)", "math.remainder(-5, 2)", "math.remainder(1, 0)", "math.remainder(3, inf)", "math.copysign(1, -0.0)", "math.atan2(0.0, -0.0)", "math.atan2(-0.0, -0.0)", "math.atan2(inf, -inf)", "math.hypot()", "math.hypot(3, 4)", "math.hypot(inf, nan)", "math.hypot(1e308, 1e308)", "math.hypot(*[1e-320] * 4)", "math.hypot('a')", "math.dist([0, 0], [3, 4])", "math.dist([1], [1, 2])", "math.dist([], [])",
               "math.ldexp(1.5, 1024)", "math.ldexp(1, 10**30)", "math.ldexp(1, -10**30)", "math.ldexp(0, 10**30)", "math.ldexp(1, 1.0)", "math.log(8, 2)", "math.log(10**400)", "math.log(10**400, 10)", "math.log(-10**400)", "math.log(0)", "math.log(2, 0)", "math.log(2, 1)", "math.log2(2**2000)", "math.log10(10**500)", "math.log(2, -1)",
               "math.gcd()", "math.gcd(0, 0)", "math.gcd(-12, 18, 27)", "math.gcd(2**100, 6**50)", "math.gcd(1.0)", "math.lcm()", "math.lcm(4, 6)", "math.lcm(0, 5)", "math.lcm(-3, 7)", "math.comb(5, 2)", "math.comb(5, 6)", "math.comb(-1, 2)", "math.comb(5, -1)", "math.comb(100, 50)", "math.comb(10**20, 2)", "math.comb(5, 10**30)", "math.comb(2.0, 1)", "math.perm(5)", "math.perm(5, 2)", "math.perm(5, 6)", "math.perm(-1)", "math.perm(5, None)", "math.perm(10**20, 2)", "math.isqrt(10**40)", "math.isqrt(2.0)", "math.factorial(20)", "math.factorial(10**30)", "math.factorial(-10**30)",
               "math.fsum([0.1] * 10)", "math.fsum([1e308, 1e308])", "math.fsum([inf, -inf])", "math.fsum([1e308, 1e308, -1e308])", "math.fsum(['a'])", "math.fsum([nan])", "math.prod([])", "math.prod([2, 3.0], start=4)", "math.prod(['a'])", "math.prod([[1], 2])", "math.sumprod([1, 2], [3, 4])", "math.sumprod([1], [1, 2])", "math.sumprod([0.1] * 10, [1] * 10)", "math.sumprod([1, 'a'], ['b', 2])", "math.sumprod([inf, 1], [0, 1])", "math.fma(2, 3, 4)", "math.fma(inf, 0, 1)", "math.fma(1e308, 2, -1e308)", "math.fma(1e308, 10, -inf)",
               "math.nextafter(0, 1)", "math.nextafter(1, 2, steps=5)", "math.nextafter(1, 1)", "math.nextafter(1, 2, steps=-1)", "math.nextafter(0.0, inf, steps=2**70)", "math.nextafter(nan, 1)", "math.isclose(1, 1.0 + 1e-10)", "math.isclose(1, 2, rel_tol=-1)", "math.isclose(inf, inf)", "math.isclose(0, 1e-10, abs_tol=1e-9)", "math.isclose(1, 2, rel_tol=1)", "math.floor(10**400)", "math.ceil(-0.5)", "math.trunc(-2.7)"):
    attempt(source)
