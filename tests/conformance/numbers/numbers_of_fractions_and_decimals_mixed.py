def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)).replace("decimal.Decimal", "Decimal"))


from decimal import Decimal
from fractions import Fraction

F, D = Fraction, Decimal
values = ["1", "True", "2.5", "F(5, 2)", "D('2.5')", "2.5 + 0j", "1 + 1j", "float('nan')", "D('NaN')", "float('inf')", "D('Infinity')", "10**20", "1e20", "F(10**20)", "D(10**20)", "-0.0", "0", "D('-0')"]
for left in values:
    row = []
    for right in values:
        answers = []
        for op in ("==", "<"):
            try:
                answers.append("TF"[not eval(f"{left} {op} {right}")])
            except TypeError:
                answers.append("x")
            except ArithmeticError:
                answers.append("!")
        row.append("".join(answers))
    print(left.ljust(14), *row)
for source in values:
    if "NaN" not in source and "nan" not in source:
        attempt(f"hash({source})")
attempt("{1: 'a', 2.5: 'b'}[F(5, 2)], {F(1): 'x'}[True], {D(2): 'y'}[2 + 0j]")
for op in ("+", "-", "*", "/", "//", "%", "**"):
    for left, right in (("F(1, 2)", "2"), ("F(1, 2)", "0.5"), ("2", "F(1, 2)"), ("F(1, 2)", "D(1)"), ("D(1)", "0.5"), ("D(1)", "3"), ("3", "D(2)"), ("F(1, 2)", "1j"), ("D(1)", "1j"), ("True", "F(1, 3)"), ("F(1, 2)", "0"), ("F(3, 2)", "F(2)"), ("F(-1, 2)", "F(1, 2)"), ("F(1, 2)", "'a'")):
        attempt(f"{left} {op} {right}")
attempt("F('1/3'), F(' -7/3 '), F('1.5e-2'), F('1_000/3')")
attempt("F('1/0')")
attempt("F('a')")
attempt("F(1.1)")
attempt("F(1.5, 2)")
attempt("F(float('nan'))")
attempt("F(float('inf'))")
attempt("round(F(5, 2)), round(F(7, 3), 2), int(F(-7, 2)), F(22, 7).limit_denominator(5), F(7, 2).as_integer_ratio(), F(1, 2).is_integer()")
attempt("f'{F(1, 3):.5f} {F(1, 3):10.2e} {F(7, 2)} {F(1, 3):g} {F(12345, 2):,.1f}'")
attempt("sum([F(1, 2), 1, 0.5]), sum([D(1), 2]), max(F(1, 2), 0.75, D('0.6')), sorted([D('0.3'), F(1, 4), 0.5])")
