def line_of(f):
    try:
        f()
    except ZeroDivisionError as e:
        tb = e.__traceback__.tb_next
        return tb.tb_lineno - f.__code__.co_firstlineno


def a():
    return (
        1
        +
        1 / 0
    )


def b():
    print(
        "x",
        1 / 0,
        "y",
    )


def c():
    x = [
        1,
        2 // 0,
    ]


def d():
    if (
        True
        and 1 % 0
    ):
        pass


def e():
    for i in (
        1 / 0,
    ):
        pass


def f():
    return "text" \
        "more" \
        + str(1 / 0)


def g(
    z=0,
    y=1,
):
    return y / z


def h():
    @(lambda fn:
        1 / 0)
    def inner():
        pass


def i():
    x = {
        "a": 1,
        "b":
            1 / 0,
    }


def j():
    with (
        open
        if 1 / 0
        else None
    ):
        pass


def k():
    return [
        1 / q
        for q in
        (1, 0)
    ]


def l():
    assert (
        1 / 0
    ), "x"


def m():
    raise (
        1 / 0
    )


def n():
    return f"""
    {1}
    {1 / 0}
    """


for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n):
    print(fn.__name__, line_of(fn))
