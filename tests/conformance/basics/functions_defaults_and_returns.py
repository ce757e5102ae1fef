def add(a, b=2):
    return a + b


def nothing():
    pass


def early(x):
    if x:
        return "early"
    return "late"


def many():
    return 1, 2, 3


print(add(1), add(1, 5), add(b=1, a=2), nothing(), early(1), early(0), many())
a, b, c = many()
print(a + b + c, (lambda x: x * 2)(4))


def outer(n):
    def inner(m):
        return n + m

    return inner


print(outer(10)(5))
