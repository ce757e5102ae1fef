def make():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n

    return inc


a, b = make(), make()
print(a(), a(), b(), a())
fs = [lambda i=i: i * i for i in range(4)]
print([f() for f in fs])
print([f() for f in [lambda: i for i in range(3)]])


def compose(f, g):
    return lambda x: f(g(x))


print(compose(str, lambda x: x + 1)(4))
