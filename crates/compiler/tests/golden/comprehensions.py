def f(a):
    x = [y * 2 for y in a if y]
    z = {y: k for y, k in a.items()}
    return {(x, y) for x in a for y in x if y != x}, [[i for i in j] for j in a], sum(i.n for i in a)


m = [x for x in y if (z := x)]


class C:
    a = 1
    b = [a for _ in range(a)]
