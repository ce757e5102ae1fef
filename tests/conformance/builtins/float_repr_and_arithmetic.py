inf, nan = float("inf"), float("nan")
for x in (0.1, 1.0, 1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 0.0001, 0.00001, 1.5e-7, 5e-324, 1.7976931348623157e308, -0.0, 100.0, 1e100, 2.5, 1 / 3, 0.1 + 0.2, 123.456, 9007199254740993.0, 1e-5, 4.35, 2.675, inf, -inf, nan):
    print(repr(x), str(x), f"{x}", f"{x:g}", f"{x:.3f}" if abs(x) < 1e20 else "", "%r" % x)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 1e300 * 1e10, -1e300 * 1e10, 0.0 * -1, 5.0 % 5, -0.0 % 5, 5 % inf, -5 % inf)
print(2.0**3, 2.0**-1, (-8.0) ** (1 / 3), (-2.0) ** 2, 0.0**0, inf**0, nan**0, 4**0.5, 1e10**2, (-1) ** 0.5)
print(inf + 1, inf - inf, inf * 0, inf > 1e308, nan == nan, nan != nan, nan < nan, -inf < inf, inf == inf, 1e400 == inf, max(1, nan), max(nan, 1), min(nan, 1), sorted([3, nan, 1])[0:1])
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0**-1, lambda: 1e200**2, lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: float("abc"), lambda: float(""), lambda: float("1_"), lambda: float("1e"), lambda: float(None), lambda: float([]), lambda: float("0x1"), lambda: float("1 2"), lambda: round(inf), lambda: round(nan), lambda: int(nan), lambda: 10**400 + 1.0, lambda: float(b"\xff"), lambda: pow(2.0, 3, 5), lambda: (10.0**400)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(float(" 1.5\n"), float("-inf"), float("+NaN"), float("Infinity"), float("1_000.5"), float("1e5"), float(".5"), float("5."), float(b"2.5"), float("١٫٥".replace("٫", ".")), float(True), float())
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p1"), float.fromhex("-inf"), (1.5).real, (1.5).imag, (1.5).conjugate(), (3.7).__trunc__(), (3.7).__floor__(), (-3.2).__ceil__())
print(hash(1.0), hash(0.5), hash(-0.5), hash(1e300), hash(inf), hash(-inf), hash(2.0**61), hash(1.5), hash(0.0) == hash(-0.0), hash(1e16) == hash(10**16), float.fromhex("0x1p-1074"))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(0.5), round(1e16, -3), round(5.015, 2), type(round(2.5)).__name__, type(round(2.5, 0)).__name__, round(1.5, None), round(-0.4), round(1e300), round(123.456, 400), round(123.456, -400))
