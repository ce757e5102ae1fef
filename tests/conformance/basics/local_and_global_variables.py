x = 1


def f():
    y = x + 1
    return y


def g(x):
    x = x * 10
    return x


print(f(), g(5), x)
x = 100
print(f())
y = z = x
print(y, z)
a, b = b, a = 1, 2
print(a, b)
