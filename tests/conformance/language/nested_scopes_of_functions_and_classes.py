def outer(a):
    b = a + 1

    class C:
        c = b

        def m(self):
            d = self.c + a

            class D:
                e = d + b

                @staticmethod
                def s(f):
                    return lambda g: (a, b, d, f, g)

            return D

        def closure_names(self):
            return C.m.__code__.co_freevars

    return C


C = outer(1)
D = C().m()
print(C.c, D.e, D.s(7)(8), C().closure_names(), D.__qualname__)
print(D.s.__code__.co_freevars, D.s(0).__code__.co_freevars, outer.__code__.co_cellvars)


def same_name(x):
    def x_():
        x = 2

        def x():
            return "innermost"

        return x()

    return x, x_()


print(same_name(1))


def loop_capture():
    fs = []
    for i in range(3):
        def f():
            return i, [i for i in range(2)]
        fs.append(f)
    i = "after"
    return [f() for f in fs]


print(loop_capture())


def param_cell(x, y=2, *args, z=3, **kw):
    def show():
        return x, y, args, z, kw

    x += 1
    args = args + ("added",)
    kw["more"] = 1
    return show()


print(param_cell(1, 5, 6, z=7, w=8))


def except_cell():
    try:
        raise ValueError("v")
    except ValueError as e:
        f = lambda: str(e)
        r = f()
    try:
        f()
    except NameError as err:
        return r, str(err)


print(except_cell())


def with_cell():
    class CM:
        def __enter__(self):
            return 5

        def __exit__(self, *a): ...

    with CM() as v:
        g = lambda: v
    return g()


print(with_cell())
def import_cell():
    import math
    return (lambda: math.floor(1.5))()
print(import_cell())
def walrus_cell():
    return [(lambda: y)() for x in range(3) if (y := x * 2) is not None], y
print(walrus_cell())
def del_cell():
    v = 1
    def has():
        try:
            return v
        except NameError as e:
            return str(e)
    a = has()
    del v
    return a, has()
print(del_cell())
