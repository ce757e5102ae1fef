import warnings

warnings.simplefilter("ignore")


def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))

from fractions import Fraction
from decimal import Decimal

class F:
    def __float__(self):
        return 2.5

class I:
    def __index__(self):
        return 7

class C:
    def __complex__(self):
        return 1 + 2j

class BadF:
    def __float__(self):
        return 1

class BadC:
    def __complex__(self):
        return 1.0

class SubFloat(float):
    pass

class SubComplex(complex):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        made.args = args
        return made

for kind in ("float", "complex", "SubFloat", "SubComplex"):
    for value in ("1", "2.5", "1j", "'1'", "b'1'", "None", "F()", "I()", "C()", "BadF()", "BadC()", "True", "10**400", "Fraction(1, 3)", "Decimal('1.5')", "SubFloat(1.5)", "float('nan')", "[]"):
        attempt(f"{kind}.from_number({value})")
    attempt(f"{kind}.from_number()")
    attempt(f"{kind}.from_number(1, 2)")
    attempt(f"type({kind}.from_number(1)), {kind}.from_number.__name__, {kind}.from_number.__self__")
attempt("SubComplex.from_number(2).args")
attempt("Fraction.from_number(0.5), Fraction.from_number(Fraction(1, 2)), Fraction.from_number(3)")
attempt("Fraction.from_number('1')")
attempt("Decimal.from_number(3), Decimal.from_number(0.5), Decimal.from_number(Decimal(2))")

attempt("float(SubFloat(2)), type(float(SubFloat(2)))")
attempt("complex(C()), complex(F()), complex(I()), complex(F(), I())")
attempt("complex(C(), 1)")
attempt("complex(BadC())")
attempt("float(BadF())")
