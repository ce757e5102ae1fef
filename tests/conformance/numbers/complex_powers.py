def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for base in (0j, 1 + 0j, 1j, 1 + 1j, -1 + 0j, 2 - 3j, 1e100 + 0j):
    for power in (0, 1, 2, 3, -1, -2, 10, 100, -100, 101, 0.5, 1j, 0j, -1j, 1 + 1j, 2.0, -0.0):
        show("base ** power", base=base, power=power)
show("(-8) ** (1/3)")
show("(-1) ** 0.5")
show("2 ** 1j")
show("2.5 ** (1+1j)")
show("0 ** 1j")
show("0j ** -1")
show("0j ** 1j")
show("0j ** (2+0j), 0j ** 0, 0 ** 0j")
show("(1e200+1j) ** 2")
show("(1e200+1j) ** -2")
show("(1e308+1e308j) ** 2")
show("(1+1j) ** 2**70")
show("(1+1j) ** 10**400")
show("1j ** 'a'")
show("pow(1j, 2)")
show("pow(1j, 2, None)")
show("pow(1j, 2, 5)")
show("pow(2, 1j, 5)")
show("pow(1j, 2.0, 1j)")
show("(1+2j).__pow__(2), (1+2j).__pow__(2, None)")
show("(1+2j).__pow__(2, 3)")
show("(1+2j).__rpow__(2)")
show("(3+4j) ** 2 == (3+4j) * (3+4j), (3+4j) ** 3 == (3+4j) * (3+4j) * (3+4j)")
