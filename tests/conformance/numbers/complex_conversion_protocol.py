def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("  warned:", category.__name__, message)


class Complex:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


class SubComplex(complex):
    pass


class Loud(complex):
    def __complex__(self):
        return 100j


class Sub(float):
    pass


class Raises:
    def __complex__(self):
        raise KeyError("complex")

    def __float__(self):
        return 1.0


for source in (
    "complex(Complex(1 + 2j))", "complex(Complex(1))", "complex(Complex('1'))", "complex(Complex(SubComplex(1)))", "complex(Float())", "complex(Index())", "complex(Raises())", "complex(Float(), Index())", "complex(1, Complex(1j))",
    "complex(Complex(1j), 2)", "complex(1j, 2)", "complex(1, 2j)", "complex(1j, 2j)", "complex(imag=1j)", "complex(real=1j, imag=0)", "complex(SubComplex(3 + 4j))", "type(complex(SubComplex(3))).__name__", "complex(Loud(1))", "complex(Loud(1), 2)",
    "complex(Sub(2.0))", "type(SubComplex(1) + 1).__name__", "type(+SubComplex(1)).__name__", "type(SubComplex(1).conjugate()).__name__", "SubComplex('1+2j')", "SubComplex(1, 2)", "SubComplex(real=1)", "complex.from_number(Complex(2j))", "complex.from_number(Float())",
    "complex.from_number(Index())", "type(SubComplex.from_number(2)).__name__", "complex.from_number(Raises())", "abs(Complex(3+4j))", "(3+4j).__complex__()", "type(SubComplex(1).__complex__()).__name__", "(1+2j).__getnewargs__()",
    "float(1j)", "int(1j)", "(1j).real, (1j).imag, (2+3j).conjugate()", "bool(0j), bool(-0j), bool(1e-320j)", "abs(3+4j), abs(complex('inf')), abs(complex('nan+infj')), abs(complex('nan'))", "abs(1e308+1e308j)", "abs(1.5e308+1.5e308j)", "hash(1+0j) == hash(1), hash(2.5+0j) == hash(2.5), hash(1j), hash(1+2j), hash(-1j), hash(complex(0, 1e300))",
    "1j < 2", "1j > 1j", "max(1j, 2j)", "1j == 1j, 1 == 1+0j, 1+0j == 1.0, 1j == 'a', 2**80 == complex(2**80), 2**53 + 1 == complex(2**53)", "(1+2j).__eq__('a'), (1+2j).__lt__(1j), (1+2j).__add__('a')", "1j // 1", "1j % 1", "divmod(1j, 1)", "1j & 1", "~1j", "-1j, +1j", "round(1j)", "math.floor(1j)",
):
    show(source)
try:
    (1j).real = 3
except AttributeError as error:
    print(error)
