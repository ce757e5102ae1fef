def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import sys
from decimal import Decimal
from fractions import Fraction

show("sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag")
for value in (0, 1, -1, -2, 2**31, 2**61 - 2, 2**61 - 1, 2**61, 2**64, -(2**61 - 1), -(2**61), 10**20, 3**100):
    equal = [value, Fraction(value), Decimal(value)]
    if int(float(value)) == value:
        equal += [float(value), complex(value)]
    print(value, {hash(each) for each in equal}, len(set(equal)))
for value in (0.5, -0.5, 0.1, 1.5, 1e-10, 1e300, -2.75, 5e-324, 2.0**-61, 2.0**61 + 2.0**20):
    print(value, hash(value), hash(Fraction(value)) == hash(value), hash(Decimal(value)) == hash(value), hash(complex(value)) == hash(value))
show("hash(float('inf')), hash(float('-inf')), hash(-0.0)")
show("hash(1j), hash(1+1j), hash(-1+0j), hash(complex(0, -1)), hash(complex(1e10, 1e-10))")
show("hash(Fraction(1, 3)), hash(Fraction(-1, 3)), hash(Fraction(1, 2**61 - 1))")
nan = float("nan")
show("hash(nan) == hash(nan), hash(nan) == object.__hash__(nan), nan in [nan], [nan] == [nan], nan == nan, {nan: 1}[nan]", nan=nan)
show("len({float('nan'), float('nan')})")
show("hash(complex('nan')) is not None")
show("{1: 'int', 1.0: 'float', True: 'bool', 1+0j: 'complex', Fraction(1): 'fraction', Decimal(1): 'decimal'}")
show("0.1 == Fraction(1, 10), 0.1 == Decimal('0.1'), 0.5 == Fraction(1, 2) == Decimal('0.5'), Fraction(1, 2) < Decimal('0.6')")
show("2**53 + 1 == float(2**53 + 1), 2**53 + 1 > float(2**53), 10**400 > 1e308, 10**400 < float('inf'), -10**400 > float('-inf')")
show("10**400 == float('nan'), 1 < float('nan'), 1 >= float('nan')")
show("2**1024 == float('inf'), 2**1023 == 2.0**1023, 2**1023 + 1 > 2.0**1023, 2**1023 + 1 == 2.0**1023")
show("Decimal(1) + 1, Fraction(1, 2) + 0.5, Fraction(1, 2) + 1j, Fraction(1, 2) * True")
show("Fraction(1.5), Fraction('3/4'), Fraction(Decimal('0.125')), Decimal(0.5), Decimal(True)")
show("Fraction('a')")
show("Fraction(1, 0)")
show("pow(Fraction(1, 2), -2), pow(Fraction(1, 2), 0.5), 2 ** Fraction(1, 2), Fraction(7, 2) // 1, Fraction(7, 2) % 1, divmod(Fraction(7, 2), 1)")
show("round(Fraction(5, 2)), round(Fraction(7, 2)), round(Fraction(12345, 100), 1), int(Fraction(-7, 2)), float(Fraction(1, 3))")
show("f'{Fraction(1, 3):.3f}', f'{Decimal(\"1.234\"):.2f}', f'{Fraction(22, 7)}', f'{Fraction(3):5}|'")
show("sum([Fraction(1, 3)] * 3), max(Fraction(1, 2), 0.6, Decimal('0.55')), sorted([Fraction(1, 2), 0.25, 1])")
