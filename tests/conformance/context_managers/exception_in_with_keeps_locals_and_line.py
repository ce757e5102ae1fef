class CM:
    def __enter__(self):
        return "entered"

    def __exit__(self, kind, value, tb):
        self.line = tb.tb_lineno if tb else None
        self.locals = dict(tb.tb_frame.f_locals) if tb else None
        return True


def f():
    cm = CM()
    x = 1
    with cm as y:
        x = 2
        z = [1, 2, 3][10]
        x = 3
    return x, y, cm.line - f.__code__.co_firstlineno, sorted(k for k in cm.locals if k != "cm"), "z" in locals()


print(f())


def g():
    total = 0
    for i in range(5):
        with CM():
            if i % 2:
                raise ValueError
            total += i
    return total


print(g())


def h():
    with CM():
        try:
            raise ValueError("inner")
        finally:
            r = "finally ran"
    return r


print(h())


def nested():
    out = []
    with CM():
        out.append(1)
        with CM():
            out.append(2)
            raise KeyError
        out.append(3)
        raise KeyError
        out.append(4)
    return out


print(nested())


def unbound():
    with CM():
        1 / 0
        v = 1
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


print(unbound())


def augmented():
    d = {"n": 0}
    with CM():
        d["n"] += 1
        d["missing"] += 1
    return d


print(augmented())


def unpack():
    a = b = None
    with CM():
        a, b = 1, 2, 3
    return a, b


print(unpack())


def star():
    with CM():
        print(*[1, 2], sep=1 / 0)
    return "print not reached"


print(star())
