def f(a, b):
    return a * 2 + b / (a - a) - 1


f(3, 4)
