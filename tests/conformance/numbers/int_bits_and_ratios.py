def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for value in (0, 1, -1, 7, 8, -8, 255, 256, 2**30 - 1, 2**30, 2**62, 2**63 - 1, 2**63, -(2**63), 2**64, 2**64 - 1, -(2**64), 3**100, -(3**100), True, False):
    print(value, value.bit_length(), value.bit_count(), value.as_integer_ratio(), value.is_integer(), value.real, value.imag, value.numerator, value.denominator, value.conjugate())
    print(" ", bin(value), oct(value), hex(value), ~value, -value, +value, abs(value))
show("bin(1.0)")
show("oct('1')")
show("hex(None)")
show("bin()")
show("hex(1, 2)")
show("(5).bit_length(1)")
show("(5).bit_count(x=1)")
show("(5).as_integer_ratio(1)")
show("int.bit_length(1.0)")
show("int.bit_count('a')")
show("(5).real()")
show("(5).imag, (True).imag, (True).real, True.numerator")
try:
    (5).real = 3
except AttributeError as error:
    print(error)
try:
    (5).other = 3
except AttributeError as error:
    print(error)
try:
    del (5).numerator
except AttributeError as error:
    print(error)
show("(5).__floor__(), (5).__ceil__(), (5).__trunc__(), (5).__round__(), (5).__index__(), (5).__int__(), (5).__float__(), (5).__bool__()")
show("(5).__getnewargs__(), True.__getnewargs__()")
show("(5).__sizeof__() > 0")
show("(5).__divmod__(2.0), (5).__rdivmod__(12), (5).__rpow__(2), (5).__rlshift__(1), (5).__rsub__(1)")
show("(5).__add__(1.0), (5).__eq__(5.0), (5).__lt__('a'), (5).__and__(1.0)")
show("(5).__pow__(2, 7), (5).__pow__(2, None), (5).__pow__(2, 'a')")
show("(5).__add__()")
show("(5).__add__(1, 2)")
show("(5).__pow__()")
show("(5).__hash__(), (-1).__hash__(), (2**61 - 1).__hash__(), (2**61).__hash__(), (-(2**61)).__hash__()")
show("(5).__format__('x'), (5).__str__(), (5).__repr__()")
show("(5).__round__(-1), (15).__round__(-1), (25).__round__(-1), (-15).__round__(-1)")
