def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


inf, nan = float("inf"), float("nan")
values = (0j, 1j, 1 + 0j, 1 + 1j, -2 + 3j, 1e200 + 1e200j, 1e-200 + 1e-200j, complex(inf, 0), complex(0, inf), complex(inf, inf), complex(nan, 0), complex(inf, nan), complex(nan, nan), complex(-0.0, -0.0), 1e308 + 1e308j)
for a in values:
    products = [a * b for b in values]
    quotients = []
    for b in values:
        try:
            quotients.append(a / b)
        except ZeroDivisionError as error:
            quotients.append(str(error))
    print(a)
    print("  *", products)
    print("  /", quotients)
    print("  +", [a + b for b in values])
    print("  -", [a - b for b in values])
