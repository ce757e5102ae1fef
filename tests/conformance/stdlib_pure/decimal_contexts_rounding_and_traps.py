# decimal: construction, contexts, every rounding, traps and flags, formatting, special values.
import decimal
from decimal import ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow, getcontext, localcontext

for arg in (1, "1.10", "-0", "1E+5", "1e-7", " 12 ", "1_000.5", "NaN", "sNaN12", "Infinity", "-inf", (1, (1, 2, 3), -1), 0.1, 1.5, True, "abc", "", "1.2.3", None, (2, (1,), 0), b"1", "١٢"):
    try:
        print(repr(arg), repr(Decimal(arg)))
    except (InvalidOperation, TypeError, ValueError) as e:
        print(repr(arg), type(e).__name__, e)
a, b = Decimal("7.25"), Decimal("-2")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a**2, -a, +a, abs(b), a**b, pow(Decimal(3), 5, 7), 2 + a, a == 7.25, a > 7, hash(Decimal("1.0")) == hash(1), Decimal("1.0") == Decimal("1.00"))
for mode in (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP):
    print(mode, [str(Decimal(x).quantize(Decimal("1"), rounding=mode)) for x in ("2.5", "-2.5", "3.5", "0.1", "-0.9", "5.5")])
print(round(Decimal("2.675"), 2), round(Decimal("2.5")), round(Decimal("-1.5")), int(Decimal("-3.9")), float(Decimal("1.1")), Decimal("123.456").quantize(Decimal("1e1")), Decimal("1.20").normalize(), Decimal("1200").normalize(), Decimal("1e3").to_integral_value(), Decimal("3.14").as_tuple(), Decimal("0.25").as_integer_ratio(), Decimal("5e-3").adjusted())
with localcontext(prec=5) as ctx:
    print(Decimal(1) / 3, Decimal("123456.789") + 0, Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(100).log10(), ctx.flags[Inexact], sorted(f.__name__ for f, on in ctx.flags.items() if on))
    ctx.traps[Inexact] = True
    try:
        Decimal(1) / 3
    except Inexact as e:
        print(type(e).__name__, e)
for f in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("inf") - Decimal("inf"), lambda: Decimal("sNaN") + 1, lambda: Decimal(-1).sqrt(), lambda: Decimal("1e999999") * Decimal("1e999999"), lambda: Decimal("NaN") < 1, lambda: Decimal(1) + 1.5, lambda: Decimal("1").quantize(Decimal("1e-50")), lambda: int(Decimal("inf")), lambda: Decimal("x"), lambda: Decimal(1) // 0, lambda: hash(Decimal("sNaN")), lambda: Decimal(5) & 3):
    try:
        print(f())
    except Exception as e:
        print(type(e).__mro__[0].__name__, e)
quiet = Context(prec=6, traps=[])
print(quiet.divide(Decimal(1), Decimal(0)), quiet.sqrt(Decimal(-1)), quiet.create_decimal("1.23456789"), quiet.flags[DivisionByZero], quiet.power(2, "0.5") if False else quiet.power(Decimal(2), Decimal("0.5")), quiet.to_sci_string(Decimal("1e10")), quiet.to_eng_string(Decimal("1.23e10")))
for spec in ("", ".2f", "10.3f", "+.1e", "%", ",.2f", "010.1f", "<8", ">8.3", "E", "g", ".0f", "^12.2f", "_f", "n", "x"):
    try:
        print(repr(spec), repr(format(Decimal("1234.5678"), spec)), repr(format(Decimal("-0.000012"), spec)), repr(format(Decimal("NaN"), spec)))
    except ValueError as e:
        print(spec, e)
x, y = Decimal("NaN"), Decimal("-0")
print(x == x, x != x, x.is_nan(), y.is_zero(), y.is_signed(), y == 0, str(y), Decimal("1").compare(Decimal("NaN")), Decimal(1).max(Decimal("NaN")), Decimal("3").next_plus(), Decimal("1.1").same_quantum(Decimal("2.2")), Decimal("5").fma(2, 3), Decimal("11").logical_xor(Decimal("10")), Decimal("12").rotate(1), Decimal("12").shift(1), Decimal("12").scaleb(2), Decimal("7").remainder_near(Decimal("4")), Decimal("1.5").copy_sign(Decimal("-1")), Decimal("2").number_class())
print(getcontext().prec, getcontext().rounding, decimal.DefaultContext.Emax > 0, Decimal("0.1") + Decimal("0.2"), sum([Decimal("0.1")] * 3), max(Decimal(1), 2, 1.5), sorted([Decimal("2.5"), 1, 2.25]))
print(Decimal.from_float(0.1), Decimal("1e-400") * 1, getcontext().create_decimal_from_float(0.1), Decimal("1.5").__floor__(), Decimal("1.5").__ceil__(), Decimal("-1.5").__trunc__(), complex(Decimal("1.5")), Decimal("1E+2").to_eng_string())
