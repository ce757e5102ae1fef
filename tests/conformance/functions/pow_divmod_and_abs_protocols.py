def attempt(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class P:
    def __pow__(self, *args):
        return ("pow", args)

    def __rpow__(self, *args):
        return ("rpow", args)

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return NotImplemented

    def __abs__(self):
        return "abs"

    def __round__(self, *args):
        return ("round", args)

    def __trunc__(self):
        return "trunc"

    def __neg__(self):
        return "neg"


class Q:
    def __pow__(self, other):
        return ("two", other)

    def __rdivmod__(self, other):
        return "r"

    def __round__(self):
        return "one"


class R(int):
    def __rpow__(self, other, mod=None):
        return ("sub rpow", other, mod)


p, q, r = P(), Q(), R(3)
for source in ("pow(p, 2)", "pow(p, 2, 3)", "pow(2, p)", "pow(2, p, 3)", "pow(2, 3, p)", "p ** 2", "2 ** p", "pow(q, 2)", "pow(q, 2, 3)", "pow(q, 2, None)", "pow(2, q)", "pow(2, r)", "pow(2, r, 5)", "2 ** r", "pow(base=2, exp=3)", "pow(2, exp=3, mod=5)", "pow(2, 3, mod=None)",
               "pow()", "pow(1)", "pow(1, 2, 3, 4)", "pow(2, -1)", "pow(2, -1, 5)", "pow(2, -1, 4)", "pow(2, 5, 0)", "pow(2, 5, -3)", "pow(-2, 5, 3)", "pow(0, 0)", "pow(0, 0, 1)", "pow(0, -1)", "pow(0.0, -1)", "pow(-8, 1/3)", "pow(2.0, 3, 5)", "pow(2, 3.0, 5)", "pow(2, 3, 5.0)", "pow(True, False)", "pow(2, True, 7)", "pow('a', 2)", "pow(2, 'a')", "pow(2, 'a', 3)", "'a' ** 2", "None ** None", "pow(1, 10**30)", "pow(-1, 10**30 + 1)", "pow(0, 10**30)", "pow(3, 10**18, 10**9)", "pow(10**20, -3, 7)", "pow(7, 0, 7)", "pow(5, 0, 1)", "pow(5, 0, -1)",
               "divmod(p, 2)", "divmod(2, p)", "divmod(2, q)", "divmod(q, 2)", "divmod(7, -2)", "divmod(-7, 2)", "divmod(7.5, -2)", "divmod(-0.0, 3)", "divmod(1, 0)", "divmod(1.0, 0)", "divmod(1j, 1)", "divmod('a', 1)", "divmod(1)", "divmod(True, 2)", "divmod(float('inf'), 2)", "divmod(5, float('inf'))", "divmod(-5, float('inf'))", "divmod(10**30, 7)", "divmod(10**30, 1.5)",
               "abs(p)", "abs(q)", "abs(-3)", "abs(-0.0)", "abs(3+4j)", "abs('a')", "abs(True)", "abs(-2**63)", "abs()", "abs(1, 2)", "abs(x=1)", "-p", "+p", "~p",
               "round(p)", "round(p, 2)", "round(p, None)", "round(q)", "round(q, 1)", "round(q, ndigits=None)", "round(2.5)", "round(3.5)", "round(-2.5)", "round(2.675, 2)", "round(1e300, 300)", "round(1e-320, 320)", "round(15, -1)", "round(25, -1)", "round(-15, -1)", "round(5, -1)", "round(10**20 + 5, -1)", "round(2.5, None)", "round(1.5, 0)", "round(float('nan'))", "round(float('inf'))", "round(float('nan'), 2)", "round('a')", "round(1, 'a')", "round(1.5, 'a')", "round(1, 2.0)", "round()", "round(number=2.5)", "round(1.5, ndigits=0)", "round(True, -1)", "round(1j)", "round(123.456, -2)", "round(1e22, -22)", "round(5e15 + 0.5)", "round(123, -5)", "round(1.5, 10**30)", "round(1.5, -10**30)", "round(5, -10**5)"):
    attempt(source)
