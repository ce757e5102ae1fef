class N:
    def __init__(self, s):
        self.s = s

    def __repr__(self):
        return self.s

    def __bool__(self):
        return True


def op(sym):
    return lambda self, other: N(f"({self}{sym}{other})")


for name, sym in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", matmul="@", lshift="<<", rshift=">>", xor="^", lt="<", gt=">", eq="==").items():
    setattr(N, f"__{name}__", op(sym))
setattr(N, "__and__", op("&"))
setattr(N, "__or__", op("|"))
for name, sym in dict(neg="-", pos="+", invert="~").items():
    setattr(N, f"__{name}__", lambda self, sym=sym: N(f"({sym}{self})"))
a, b, c, d = map(N, "abcd")
for source in """a + b * c
a * b + c
a - b - c
a ** b ** c
-a ** b
a ** -b
~a ** b
a * -b
a / b * c // d % a
a @ b * c
a + b << c - d
a << b & c
a & b ^ c | d
a | b & c
a ^ b & c
a << b << c
a < b + c
a | b == c & d
-a + b
- - a
+-~a
a if b else c + d
not a == b
a * b ** c * d
a - b + c - d
a % b * c
(a + b) * c
a ** (b ** c)
(a ** b) ** c
a == b and c or d
lambda: a or b
a + b if c else d
2 ** -1
-2 ** 2
not 1 in [2]
1 < 2 == True
1 == 1 in [1]
5 - 3 - 1
2 ** 3 ** 0
7 // 2 * 2
1 or 0 and 0
not 0 and 0""".splitlines():
    result = eval(source)
    print(source, "=>", result() if callable(result) and not isinstance(result, N) else result)
