def f(a):
    for x in a:
        with x as y, a.b as (c, d):
            if y:
                continue
            if c:
                break
            if d:
                return 1
            return y.z(d)
    with a:
        pass
