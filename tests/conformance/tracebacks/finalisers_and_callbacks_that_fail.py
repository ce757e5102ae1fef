# Exceptions nobody can catch: in __del__, weak-reference callbacks, atexit, generators that are dropped; with a hook and without.
import atexit
import gc
import sys
import weakref

seen = []


def hook(unraisable):
    seen.append((type(unraisable.exc_value).__name__, str(unraisable.exc_value), unraisable.err_msg.split(" at 0x")[0], getattr(unraisable.object, "__qualname__", type(unraisable.object).__name__)))


sys.unraisablehook = hook


class Del:
    def __del__(self):
        raise ValueError("in del")


class Nested:
    def __init__(self):
        self.other = Del()

    def __del__(self):
        del self.other
        {}["in nested"]


class Target:
    pass


def callback(ref):
    raise OSError("in callback")


def gen():
    try:
        yield 1
    finally:
        raise RuntimeError("in generator")


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


Del()
Nested()
t = Target()
r = weakref.ref(t, callback)
del t
g = gen()
next(g)
del g
i = ignores()
next(i)
del i
f = weakref.finalize(Target(), lambda: 1 / 0)
gc.collect()
for entry in seen:
    print(entry)
seen.clear()


class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __del__(self):
        raise KeyError("iterator")


for _ in Iter():
    pass
print(seen)
try:
    try:
        raise LookupError("handled")
    except LookupError:
        Del()
        print(repr(sys.exception()))
finally:
    print(seen[-1])


def bad_hook(u):
    raise TypeError("the hook fails")


sys.unraisablehook = bad_hook
sys.stderr.flush()
Del.__del__ = lambda self: exec("raise ValueError('by lambda')")
sys.unraisablehook = sys.__unraisablehook__
atexit.register(lambda: print("last", flush=True))
print("end", flush=True)
