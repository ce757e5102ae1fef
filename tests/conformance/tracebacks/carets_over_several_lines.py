import sys


def case(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


def g(*a, **k):
    raise ValueError("g")


@case
def call():
    g(
        1,
        2,
        k=3,
    )


@case
def operation():
    return (
        1
        + "x"
        + 3
    )


@case
def chain():
    return (
        "text"
        .upper()
        .missing()
        .lower()
    )


@case
def subscript():
    return [1, 2, 3][
        1 +
        10
    ]


@case
def nested():
    return [
        1,
        g(2,
          3),
        4,
    ]


@case
def comprehension():
    return [
        1 / x
        for x in
        [1, 0]
    ]


@case
def condition():
    if (
        True and
        None.x
    ):
        pass


@case
def long_call():
    g(
        1,
        2,
        3,
        4,
        5,
        6,
        7,
    )


@case
def assignment():
    a, b = (
        1,
    )
