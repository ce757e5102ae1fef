# fractions and statistics: construction, arithmetic between types, limits, formats; means, medians, modes, quantiles, regression, errors.
import statistics as st
from decimal import Decimal
from fractions import Fraction

for arg in ("3/4", " -7/21 ", "1.25", "1e-3", "-.5", "1_000/3", 0.5, Decimal("0.1"), True, "1/0", "a", "1/-2", "1 / 2", None, 1j, float("inf"), "٣/٤"):
    try:
        print(repr(arg), repr(Fraction(arg)))
    except (ValueError, TypeError, ZeroDivisionError, OverflowError) as e:
        print(repr(arg), type(e).__name__, e)
a, b = Fraction(3, 4), Fraction(-2, 6)
print(a + b, a - 1, 2 * a, a / b, a // b, a % b, divmod(a, b), a**2, a**-2, a**0.5, b**3, -a, abs(b), a + 0.5, a + 1j, 1 / a, 2**a, a == 0.75, a > b, a < 1, hash(Fraction(2)) == hash(2), bool(Fraction(0)))
print(round(Fraction(7, 2)), round(Fraction(355, 113), 3), int(b), float(b), a.limit_denominator(2), Fraction(3.14159).limit_denominator(100), a.numerator, b.denominator, a.as_integer_ratio(), a.is_integer(), Fraction.from_float(0.1) == Fraction(0.1), min(a, b), sum([a, b, 1]), str(Fraction(5)), complex(a))
for spec in ("", ".3f", "10", "+.2e", "08.2f", "<10.1%", "_", ",.1f", "g", "x"):
    try:
        print(spec, repr(format(Fraction(22, 7), spec)))
    except ValueError as e:
        print(spec, "ValueError", e)
for bad in (lambda: Fraction(1, 0), lambda: Fraction(1, 2.5), lambda: a / 0, lambda: a + "x", lambda: Fraction(0) ** -1, lambda: a < 1j, lambda: a.limit_denominator(0), lambda: Fraction("1", 2), lambda: setattr(a, "numerator", 5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low(data), st.median_high(data), st.median_grouped(data), st.mode(data), st.multimode("aabbc"), st.pstdev(data), st.stdev(data), st.pvariance(data), st.variance(data))
print(st.mean([Fraction(1, 2), Fraction(1, 3)]), st.mean([Decimal("0.1"), Decimal("0.2")]), st.mean([1, 2.5]), st.harmonic_mean([40, 60]), st.harmonic_mean([1, 2], weights=[3, 1]), st.geometric_mean([54, 24, 36]), st.fmean([1, 2], weights=[3, 1]))
print(st.quantiles(data), st.quantiles(range(1, 12), n=5), st.quantiles([1, 2, 3], n=4, method="inclusive"), st.covariance([1, 2, 3], [2, 4, 7]), round(st.correlation([1, 2, 3], [2, 4, 7]), 6), st.linear_regression([1, 2, 3], [2, 4, 6]), st.linear_regression([1, 2], [3, 5], proportional=True).slope)
n = st.NormalDist(100, 15)
print(n, n.mean, n.variance, round(n.cdf(130), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.9), 6), n + 5, n * 2, n + st.NormalDist(1, 2), [round(q, 3) for q in n.quantiles(4)], round(n.overlap(st.NormalDist(110, 15)), 6), n == st.NormalDist(100, 15), n.zscore(115), st.NormalDist.from_samples([1, 2, 3]))
for bad in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.mean(["a"]), lambda: st.harmonic_mean([-1]), lambda: st.geometric_mean([0]), lambda: st.quantiles([1], n=0), lambda: st.correlation([1], [2]), lambda: st.correlation([1, 1], [2, 3]), lambda: st.NormalDist(0, -1), lambda: n.inv_cdf(2), lambda: st.fmean([1], weights=[1, 2]), lambda: st.linear_regression([1, 1], [2, 3]), lambda: st.covariance([1], [2, 3])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
