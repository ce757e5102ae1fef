def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import warnings

warnings.simplefilter("always")


def warned(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        attempt(source)
    for w in caught:
        print("   ", w.category.__name__, w.message)


class C:
    def __complex__(self):
        return 3 + 4j


class Sub(complex):
    pass


class Returns:
    def __complex__(self):
        return Sub(1, 2)


for args in ("", "1", "1, 2", "real=1", "imag=2", "real=1, imag=2", "1, imag=2", "1, real=2", "'1'", "'1', 2", "1, '2'", "real='1'", "imag='1'", "None", "1, None", "[], 1", "1j, 2", "1, 2j", "1j, 2j", "real=1j", "imag=1j", "C()", "C(), 1", "1, C()", "real=C()", "Returns()", "Sub(1, 2)", "Sub(1, 2), 3", "1, 2, 3", "foo=1", "10**400", "1, 10**400", "True, False", "-0.0, -0.0", "0.0, -0.0", "1+0j, -0.0", "' ( 1+2j ) '", "'1_0+2_0j'", "'(1'", "'1+'", "'j'", "'-j'", "'nan+infj'", "'1e5j'", "'1 + 2j'", "b'1'", "'\\u0661j'", "''", "'1+2'", "'1j+2'", "'+-1j'", "'0x1'"):
    warned(f"complex({args})")
    if "C()" in args or "Sub" in args:
        warned(f"type(Sub({args}))")
attempt("complex('1' * 400)")
attempt("complex(1, 2).real, complex(1, 2).imag, complex(1, 2).conjugate()")
attempt("setattr(1j, 'real', 2)")
attempt("1j < 2j")
attempt("1j // 1")
attempt("1j % 1")
attempt("int(1j)")
attempt("float(1j)")
attempt("1j + None")
attempt("'a' * 1j")
