class Log:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"Log({self.v})"


def binary(name):
    def op(self, other):
        print(name, self.v, other)
        return Log(f"{self.v}{name}{other}")

    return op


for n in "add sub mul truediv floordiv mod pow and or xor lshift rshift matmul".split():
    setattr(Log, f"__i{n}__", binary("i" + n))
    setattr(Log, f"__{n}__", binary(n))
x = Log("x")
x += 1
x = Log("x")
x -= 1
x = Log("x"); x *= 1
x = Log("x"); x /= 1
x = Log("x"); x //= 1
x = Log("x"); x %= 1
x = Log("x"); x **= 1
x = Log("x"); x &= 1
x = Log("x"); x |= 1
x = Log("x"); x ^= 1
x = Log("x"); x <<= 1
x = Log("x"); x >>= 1
x = Log("x"); x @= 1
print(x)


class Fallback(Log):
    def __iadd__(self, other):
        print("declines")
        return NotImplemented

    __isub__ = None


y = Fallback("y")
y += 2
print(y)
y = Fallback("y")
try:
    y -= 1
except TypeError as e:
    print(e)
a = b = [1]
a += (2, 3)
a *= 2
print(a is b, a)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
n = "s"
for bad in ("n += 1", "n -= 1", "n **= 'x'", "n @= 2", "n //= []"):
    try:
        exec(bad)
    except TypeError as e:
        print(e)
d = {"a": 1}
d |= [("b", 2)]
print(d)
