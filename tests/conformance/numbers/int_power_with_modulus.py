def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for base in (0, 1, 2, -3, 10, 2**70):
    for power in (0, 1, 5, -1, -2, 100):
        for modulus in (1, -1, 2, 7, -7, 12, 0, 2**65 + 1):
            show("pow(base, power, modulus)", base=base, power=power, modulus=modulus)
show("pow(2, -1)")
show("pow(2, -1, None)")
show("pow(0, -1)")
show("0 ** -1")
show("0.0 ** -1")
show("(-2) ** -3")
show("(-8) ** (1/3)")
show("0 ** 0, 0.0 ** 0, 0 ** 0.0, 0j ** 0")
show("2 ** -1074, 2 ** -1075")
show("(2**64) ** -20")
show("2 ** 0.5")
show("pow(2.0, 3, 5)")
show("pow(2, 3.0, 5)")
show("pow(2, 3, 5.0)")
show("pow(2, 3, '5')")
show("pow('2', 3)")
show("pow(2, '3')")
show("pow(2)")
show("pow(base=2, exp=5, mod=7)")
show("pow(2, 5, mod=7)")
show("pow(2, exp=5)")
show("pow(2, mod=5)")
show("pow(2, 3, 4, 5)")
show("pow(1j, 2, 3)")
show("pow(True, True, True)")
show("pow(3, 10**30, 1000007)")
show("pow(7, -(10**20), 10**9 + 7)")
show("pow(2, 1000, 10**50)")
show("(10**400) ** 1.0")
show("10.0 ** 400")
show("(-1) ** (2**200), (-1) ** (2**200 + 1), 1 ** (10**100), 0 ** (10**100)")


class P:
    def __pow__(self, other, modulus="none"):
        return ("pow", other, modulus)

    def __rpow__(self, other, modulus="none"):
        return ("rpow", other, modulus)


show("pow(P(), 2)")
show("pow(P(), 2, 3)")
show("pow(2, P())")
show("pow(2, P(), 3)")
show("pow(2, 3, P())")
show("2 ** P()")
