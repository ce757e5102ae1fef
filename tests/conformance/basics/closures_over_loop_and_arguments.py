def adders():
    out = []
    for i in range(3):

        def add(x, i=i):
            return x + i

        out.append(add)
    return out


print([f(10) for f in adders()])


def accumulate(start):
    total = start

    def add(n):
        nonlocal total
        total += n
        return total

    def reset(to=0):
        nonlocal total
        total = to

    return add, reset


add, reset = accumulate(100)
print(add(1), add(2), reset(), add(5), reset(7), add(1))


def memo(f):
    seen = {}

    def g(n):
        if n not in seen:
            seen[n] = f(n)
        return seen[n]

    return g


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80))
