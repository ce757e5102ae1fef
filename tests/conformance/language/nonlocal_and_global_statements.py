g = "global"


def one():
    global g, fresh
    g = "changed"
    fresh = "made"


one()
print(g, fresh)


def two():
    g = "local"

    def three():
        global g
        g = "by three"

        def four():
            return g

        return four()

    return three(), g


print(two(), g)


def five():
    x = 1

    class Inner:
        nonlocal x
        x = 2
        y = x

    return x, Inner.y, hasattr(Inner, "x")


print(five())


class WithGlobal:
    global made_in_class
    made_in_class = 42
    other = 1


print(made_in_class, hasattr(WithGlobal, "made_in_class"))


def six():
    global g
    for g in range(3):
        pass
    with_import()


def with_import():
    global mathematics
    import math as mathematics


six()
print(g, mathematics.floor(2.5))


def seven():
    global defined

    def defined():
        return "a global function"


seven()
print(defined())


def eight():
    global g
    del g


eight()
try:
    g
except NameError as e:
    print(e)
