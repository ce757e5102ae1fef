def t(x):
    print("eval", x)
    return x


def f(a=t([]), *, b=t({})):
    a.append(len(a))
    b[len(b)] = 1
    return a, b


print(f())
print(f())
print(f([9]))
print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = ([100],)
f.__kwdefaults__ = {"b": {"fresh": 0}}
print(f())
f.__defaults__ = None
try:
    f()
except TypeError as e:
    print(e)
f.__kwdefaults__ = None
try:
    f([])
except TypeError as e:
    print(e)
for attr, value in (("__defaults__", [1]), ("__kwdefaults__", (1,)), ("__name__", 3), ("__qualname__", None), ("__code__", "x"), ("__dict__", 1)):
    try:
        setattr(f, attr, value)
    except TypeError as e:
        print(e)
fs = []
for i in range(3):
    def g(i=i):
        return i
    fs.append(g)
print([g() for g in fs])


def swap(x, y=1):
    return x, y


swap.__defaults__ = (7, 8)
print(swap())
swap.__code__ = (lambda p, q: p * q).__code__
print(swap(), swap(3))
print((lambda x, y=t("lambda"): y)(1))
