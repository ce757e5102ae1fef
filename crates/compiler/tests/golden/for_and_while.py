def f(a):
    for x in a:
        if x:
            continue
        for y, z in x:
            if y < z:
                break
        else:
            a += 1
    else:
        a = 2
    while a > 3:
        a -= 1
        if a == 5:
            break
    while True:
        if a():
            break
    while 0:
        never()
    for a.b in [1, 2]:
        pass
    for a[0], *c in a:
        print(c)
    return x
