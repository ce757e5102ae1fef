# A subclass with an __init__ or a __new__ of its own is called with keywords that the built-in base does not know.


def show(function, *args, **kwargs):
    try:
        print(" ", function(*args, **kwargs))
    except TypeError as e:
        print(" ", type(e).__name__, e)


for base, arg in (
    (list, [1]),
    (tuple, [1]),
    (set, [1]),
    (frozenset, [1]),
    (float, 1),
    (int, 1),
    (zip, [1]),
    (bytes, 1),
    (bytearray, 1),
    (complex, 1),
    (dict, {}),
    (str, 1),
    (object, 1),
):

    class WithInit(base):
        def __init__(self, arg, newarg=None):
            self.newarg = newarg

    class WithNew(base):
        def __new__(cls, arg, newarg=None):
            return super().__new__(cls, arg) if base is not object else super().__new__(cls)

    class Plain(base):
        pass

    print(base.__name__)
    show(lambda: WithInit(arg, newarg=3).newarg)
    show(lambda: type(WithNew(arg, newarg=3)).__name__)
    if base not in (dict, zip):
        show(base, arg, nope=1)
        show(Plain, arg, nope=1)
