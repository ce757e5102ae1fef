def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


from decimal import Decimal
from fractions import Fraction

import operator

inf, nan = float("inf"), float("nan")
values = [0, 1, -1, True, False, 2**53, 2**53 + 1, 2**63, -(2**63), 10**30, 10**400, 0.0, -0.0, 1.0, 0.5, 2.0**53, 2.0**63, 1e30, 1e300, inf, -inf, nan, Fraction(1, 2), Fraction(10**30), Decimal("0.5"), Decimal("1e30"), Decimal("NaN"), Decimal("Infinity"), 1 + 0j, 0j]
for name in ("eq", "ne", "lt", "le", "gt", "ge"):
    function = getattr(operator, name)
    for a in values:
        row = ""
        for b in values:
            try:
                row += str(int(function(a, b)))
            except TypeError:
                row += "T"
            except Exception as error:
                row += type(error).__name__[0]
        print(name, str(a)[:12], row)
show("1 < 'a'")
show("1.5 >= None")
show("1j < 1")
show("True < []")
show("Fraction(1, 2) < 'a'")
show("Fraction(1, 2) > 1j")
show("1 == 'a', 1.5 != None, 1j == [], True == 'True', Fraction(1) == 'a', Decimal(1) == None")


class Any:
    def __eq__(self, other):
        return "eq"

    def __lt__(self, other):
        return "lt"

    def __gt__(self, other):
        return "gt"

    def __le__(self, other):
        return "le"

    def __ge__(self, other):
        return "ge"


show("1 == Any(), 1 < Any(), 1 > Any(), 1 <= Any(), 1 >= Any(), 1.5 < Any(), 1j == Any(), 2**80 > Any(), True <= Any(), 1 != Any()")


class SubInt(int):
    def __lt__(self, other):
        return ("sub lt", other)

    def __gt__(self, other):
        return ("sub gt", other)

    def __eq__(self, other):
        return ("sub eq", other)

    __hash__ = int.__hash__


class SubFloat(float):
    def __radd__(self, other):
        return ("radd", other)

    def __add__(self, other):
        return ("add", other)


show("1 < SubInt(2), 1 > SubInt(2), 1 == SubInt(1), SubInt(1) == 1, 1.0 < SubInt(2), SubInt(1) < SubInt(2)")
show("1.5 + SubFloat(1), 1 + SubFloat(1), SubFloat(1) + 1, SubFloat(1) + SubFloat(2), 1j + SubFloat(1)")
show("sorted([3, 1.5, Fraction(5, 2), True, Decimal('0.1'), -inf, 10**30]), max(1, 1.0, True), min(1.0, 1, True)", inf=inf)
show("1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True, 1 < nan < 2, not 1 < nan", nan=nan)
