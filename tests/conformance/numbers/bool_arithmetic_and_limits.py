def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


show("bool(), bool(0), bool(''), bool('0'), bool([]), bool([0]), bool(0.0), bool(float('nan')), bool(None), bool(...), bool(NotImplemented is None)")
show("bool(NotImplemented)")
show("bool(1, 2)")
show("bool(x=1)")
show("True + True, True * 3, True - 5, -True, +True, abs(True), True / 2, True // 2, True % 2, True ** 2, divmod(True, 2)")
show("True & False, True | False, True ^ True, True & 1, 1 | False, True ^ 3, True << 2, True >> 1")
show("type(True & True).__name__, type(True & 1).__name__, type(True + False).__name__, type(+True).__name__")
show("True == 1, True is True, True == 1.0, True == 1+0j, hash(True), hash(False), {True: 1}[1]")
show("str(True), repr(False), f'{True}', f'{True!r:>6}', '%d %s %r' % (True, True, False)")
show("format(True, '>6'), format(True, 'd'), format(True, 'b'), format(True, '.1f')")
show("int(True), float(True), complex(True), True.bit_length(), True.bit_count(), True.real, True.imag, True.numerator, True.denominator")
show("True.as_integer_ratio(), True.is_integer(), True.to_bytes(1, 'big'), True.conjugate()")
show("[10, 20][True], 'ab'[False], [1, 2, 3][True:], range(True), 'a' * True, [0] * False")
show("bool.__new__(bool), bool.__new__(bool, 3)")
show("bool.__new__(int, 3)")
show("bool.__new__(bool, 1, 2)")
show("int.__new__(bool, 1)")
show("bool.__mro__, bool.__base__, issubclass(bool, int), isinstance(True, int)")
show("sorted([True, 0, 2, False, 1]), max(True, 1), min(True, 1), sum([True, True, False])")
show("True < 2, True <= 1, False < True, True > 0.5")
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("warned:", category.__name__, message)
show("[~value for value in (True, False)]")
warnings.simplefilter("error")
show("(lambda value: ~value)(True)")
try:
    type("B", (bool,), {})
except TypeError as error:
    print(error)


class Bad:
    def __bool__(self):
        return 1


class Len:
    def __repr__(self):
        return "a Len"

    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


class Raises:
    def __bool__(self):
        raise ValueError("no truth")


class Nothing:
    __bool__ = None


for value in (Bad(), Len(0), Len(3), Len(-1), Len("a"), Len(2**100), Len(True), Raises(), Nothing()):
    show("bool(value)", value=value)
    show("not value", value=value)
    show("1 if value else 2", value=value)
    show("value and 5", value=value)
