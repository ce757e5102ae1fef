class Counter:
    def __init__(self):
        self.enters = self.exits = 0

    def __enter__(self):
        self.enters += 1
        return self

    def __exit__(self, *a):
        self.exits += 1
        return a[0] is not GeneratorExit


c = Counter()
for i in range(100):
    with c:
        if i % 3 == 0:
            continue
        if i % 3 == 1:
            raise ValueError(i)
print(c.enters, c.exits)


def f(n):
    with c:
        if n % 2:
            return n
        raise KeyError
    return -1


print([f(i) for i in range(6)], c.enters, c.exits)


def g():
    for i in range(10):
        with c:
            yield i


it = g()
print([next(it) for _ in range(3)], c.enters - c.exits)
it.close()
print(c.enters - c.exits)
try:
    with c:
        with c:
            with c:
                raise OSError
            raise OSError
        raise OSError
finally:
    print(c.enters, c.exits)
while True:
    with c:
        break
with c:
    with c as x, c as y:
        print(x is y is c)
print(c.enters == c.exits)
