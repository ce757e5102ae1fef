def f(a, b):
    x = a + b
    a, b = b, a
    a, b = b, a + b
    x, *y, z = a
    (x, y), z = a
    x = y = a.b
    a.b = x
    a[b] = x
    a[1:2] = x
    a[b:, ::2] = x
    x += 1
    x.y += b
    x[b] -= a
    x[1] **= 2
    del x, a.b, a[b]
    global g
    g = a
    g += b
    return x
