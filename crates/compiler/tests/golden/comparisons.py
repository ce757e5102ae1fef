def f(a, b):
    if a < b <= 3 and a is not None or not b == 2:
        return a in (1, 2), a not in [1, 2]
    if a.x < b.y < a.z:
        return a < b < a.c
    while a and (b or not a.c):
        a = b and a.d or b
    return a is b, a is not None, not a is b, a if b else 3, 1 < a
