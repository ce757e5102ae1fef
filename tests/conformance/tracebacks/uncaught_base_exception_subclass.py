class Stop(BaseException):
    pass


def f():
    raise Stop("a direct child of BaseException")


f()
