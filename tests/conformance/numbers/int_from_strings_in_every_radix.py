def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


for base in (0, 2, 3, 8, 10, 16, 35, 36):
    for text in ("0", "-0", "+1", "10", " 10 ", "\t10\n", "1_0", "1__0", "_10", "10_", "0b101", "0B1", "0o17", "0x1F", "0X_1f", "0b_1", "0b", "0x", "00", "007", "0_7", "z", "Zz", "ff", "1.0", "1e5", "", " ", "- 1", "+-1", "\u0661\u0662", "\uff11", "\u00b2", "1\u00a0", "\u20031", "1\0", "\U0001d7d9"):
        try:
            print(base, ascii(text), int(text, base))
        except ValueError as error:
            print(base, ascii(text), ascii(str(error)))
attempt("int('1', 1)")
attempt("int('1', 37)")
attempt("int('1', -2)")
attempt("int('1', 2.0)")
attempt("int('1', None)")
attempt("int('1', 10**30)")
attempt("int(1, 2)")
attempt("int(1.5, 10)")
attempt("int(b'12', 3)")
attempt("int(bytearray(b'z'), 36)")
attempt("int(memoryview(b'12'), 10)")
attempt("int(memoryview(b'12'))")
attempt("int(b'1\\xff')")
attempt("int(base=10)")
attempt("int('12', base=3)")
attempt("int(x='12')")
attempt("int('\\ud800')")
attempt("int('x' * 300)")
attempt("[int(str(n), b) for b in range(2, 37) for n in (10,)]")
attempt("int('z' * 50, 36) == 36**50 - 1, int('1' * 200, 2) == 2**200 - 1, int('7' * 100, 8) == 8**100 - 1, int('-' + 'f' * 99, 16) == 1 - 16**99")
