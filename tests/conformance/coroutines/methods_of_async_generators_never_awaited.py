# What asend, athrow and aclose give warns when it dies without having been awaited; so do coroutines, by way of the module warnings.
import sys
import types
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print("   ", category.__name__, message)


warnings.showwarning = show
warnings.simplefilter("always")


@types.coroutine
def pause():
    yield "paused"


async def numbers():
    await pause()
    yield 1


class Holder:
    async def steps(self):
        yield 1


g = numbers()
for what in ("asend(None)", "athrow(KeyError)", "aclose()", "__anext__()"):
    print(what)
    eval(f"g.{what}")
print("anext with and without a default")
anext(g)
anext(g, 3)
print("begun")
a = g.asend(None)
print(a.send(None))
del a
print("closed or thrown into without having begun")
g = numbers()
a = g.asend(3)
a.close()
del a
a = g.aclose()
try:
    a.throw(KeyError)
except KeyError as e:
    print(repr(e))
del a
print("of a method")
Holder().steps().asend(None)

print("as errors")
warnings.simplefilter("error")


def hook(u):
    print("   ", u.err_msg.split(" object ")[0], "|", u.exc_value, u.object)


sys.unraisablehook = hook
numbers().aclose()


async def coroutine():
    pass


coroutine()
warnings.simplefilter("always")
warnings._warn_unawaited_coroutine = lambda coroutine: 1 / 0
print("the module's own function fails")
coroutine()
warnings._warn_unawaited_coroutine = lambda coroutine: print("    instead:", coroutine.__name__)
coroutine()
del warnings._warn_unawaited_coroutine
print("or is not there")
coroutine()
