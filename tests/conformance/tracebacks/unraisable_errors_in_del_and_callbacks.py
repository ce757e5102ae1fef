import sys
import weakref


class Del:
    def __del__(self):
        raise ValueError("in __del__")


def unraisable(info):
    print(type(info.exc_value).__name__, info.exc_value, info.err_msg.split("<")[0], getattr(info.object, "__qualname__", info.object))


sys.unraisablehook = unraisable
Del()
print("after __del__")


class Target:
    pass


def callback(ref):
    raise KeyError("in callback")


t = Target()
r = weakref.ref(t, callback)
del t
print("after callback")


def gen():
    try:
        yield
    finally:
        1 / 0


g = gen()
next(g)
del g
print("after generator")
def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("ignoring")
            yield
            return
g = stubborn()
next(g)
del g
print("done")
