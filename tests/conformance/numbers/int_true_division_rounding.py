def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


values = [1, 3, 7, 10, 2**52, 2**53 - 1, 2**53, 2**53 + 1, 2**63, 2**64 + 1, 10**22, 10**23, 3**80, 10**308, 10**309, 2**1023, 2**1024, 2**1074, 2**1075, 7**400]
for a in values:
    for b in values:
        show("a / b", a=a, b=b) if a < 10**40 and b < 10**40 else print(eval_or(a, b) if False else "", end="")
for a in values:
    row = []
    for b in values:
        try:
            row.append((a / b).hex())
        except OverflowError as error:
            row.append(str(error))
    print(row)
    print([(-a / b).hex() if a < 10**300 else None for b in values])
show("1 / 0")
show("0 / 5, 0 / -5, -0 / 5")
show("(10**400) / 0")
show("(10**400) / (10**399)")
show("(10**400) / 1.0")
show("1.0 / 10**400")
show("(2**1024 - 2**970) / 1")
show("(2**1024 - 2**970 - 1) / 1")
show("(2**1024 - 2**969) / 1")
show("1 / 2**1074, 1 / 2**1075, 3 / 2**1075, 3 / 2**1076")
show("1 / 10**400")
show("-1 / 10**400")
show("float(2**1024 - 2**970 - 1)")
show("float(2**1024 - 2**970)")
show("float(2**53 + 1), float(2**53 + 3), float(2**54 + 2), float(2**54 + 6)")
show("True / 2, 5 / True")
for a in (7, -7, 0, 2**70, -(2**70)):
    for b in (2, -2, 3, -3, 2**65, -(2**65)):
        print(a, b, a // b, a % b, divmod(a, b), a // b * b + a % b == a)
show("1 // 0")
show("1 % 0")
show("divmod(1, 0)")
show("divmod(2**80, 0)")
