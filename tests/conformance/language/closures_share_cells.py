def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    def reset():
        nonlocal n
        n = 0

    return inc, get, reset


inc, get, reset = counter()
print(inc(), inc(5), get())
reset()
print(get(), inc.__closure__[0] is get.__closure__[0])
other, _, _ = counter()
print(other(), get())
print(inc.__code__.co_freevars, counter.__code__.co_cellvars)
cell = inc.__closure__[0]
print(cell.cell_contents)
cell.cell_contents = 100
print(get(), inc())
del cell.cell_contents
try:
    get()
except NameError as e:
    print(type(e).__name__, e)
try:
    cell.cell_contents
except ValueError as e:
    print(type(e).__name__, e)


def late():
    def f():
        return v

    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    v = "set"
    print(f())
    del v
    try:
        f()
    except NameError as e:
        print(e)


late()


def deep():
    a = 1

    def two():
        b = 2

        def three():
            def four():
                nonlocal a
                a += b
                return a

            return four

        return three

    return two, lambda: a


two, get_a = deep()
print(two()()(), two()()(), get_a())
