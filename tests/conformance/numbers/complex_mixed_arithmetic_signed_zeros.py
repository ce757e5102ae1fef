def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


inf, nan = float("inf"), float("nan")
reals = (0.0, -0.0, 1.0, -2.0, inf, -inf, nan, 0, 3)
complexes = (0j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0), 1 + 2j, complex(-3, inf), complex(nan, 1), complex(inf, -inf))
for real in reals:
    for value in complexes:
        row = [real + value, value + real, real - value, value - real, real * value, value * real]
        for operation in (lambda: value / real, lambda: real / value):
            try:
                row.append(operation())
            except ZeroDivisionError as error:
                row.append(str(error))
        print(real, value, row)
print(-(0j), -complex(0.0, -0.0), +complex(-0.0, -0.0), complex(-0.0, 2.0).conjugate())
print(1 - 0j, 0 - 0j, -0.0 - 0j, 2j - 2j, -1 * 0j, 0j * -1)
print(complex(2.0, -0.0), 2.0 - 0j, 2.0 - 0.0j, -2j, (-2j).real, 0 + -2j, 3 - 2j)
print(True + 1j, 1j - True, True * 1j, 2**70 * 1j, 1j / 2**70, 1j - 2**70)
show("1j + 10**400")
show("10**400 * 1j")
show("1j / 10**400")
show("1j + 'a'")
show("None - 1j")
show("1j * [1]")
show("1j / None")
for name in ("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__", "__pow__", "__rpow__"):
    method = getattr(1 + 2j, name)
    print(name, method(2), method(0.5), method(1j), method(True), method("a"), method(None))
