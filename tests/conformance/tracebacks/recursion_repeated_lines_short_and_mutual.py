import sys


def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)


def ping(n):
    if n == 0:
        1 / 0
    pong(n)


def pong(n):
    ping(n - 1)


for f, n in ((down, 1), (down, 2), (down, 3), (down, 4), (down, 5), (down, 50), (ping, 4)):
    try:
        f(n)
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
