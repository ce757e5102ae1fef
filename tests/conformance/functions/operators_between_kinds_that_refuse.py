def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import operator
import warnings

warnings.simplefilter("ignore")


def f(**kwargs):
    return kwargs


values = ["1", "2.5", "1j", "None", "'a'", "b'b'", "[1]", "(1,)", "{1: 2}", "{1}", "range(2)", "int", "len"]
binary = ["+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "<", ">="]
counts = {}
for op in binary:
    for left in values:
        for right in values:
            try:
                result = eval(f"{left} {op} {right}")
                outcome = type(result).__name__
            except (TypeError, ValueError, ZeroDivisionError) as error:
                outcome = f"{type(error).__name__}: {error}"
            counts[outcome] = counts.get(outcome, 0) + 1
for outcome, count in sorted(counts.items()):
    print(count, outcome)
for name in ("iadd", "isub", "imul", "itruediv", "ior", "iand", "ixor", "ilshift", "imatmul", "ipow", "imod", "ifloordiv"):
    for left, right in (("1", "'a'"), ("[1]", "5"), ("{1: 2}", "5"), ("(1,)", "[2]"), ("'a'", "1"), ("bytearray(b'a')", "'x'"), ("None", "None"), ("frozenset()", "5"), ("range(2)", "1")):
        attempt(f"operator.{name}({left}, {right})")
for op in ("-", "+", "~", "not "):
    for value in values[2:8]:
        attempt(f"{op}{value}")
for value in ["5", "None", "'a'", "[1]", "{1: 2}", "{1}", "range(2)", "int", "len"]:
    attempt(f"{value}[0]")
    attempt(f"len({value})")
    attempt(f"[*{value}]")
    attempt(f"1 in {value}")
    attempt(f"{value}()")
    attempt(f"f(**{value})")
