# The words about what `async for` and `async with` cannot use, and the causes of these errors.
class Returns:
    def __init__(self, what):
        self.what = what

    def __aiter__(self):
        return self

    def __anext__(self):
        if isinstance(self.what, Exception):
            raise self.what
        return self.what


class BadAwait:
    def __await__(self):
        1 / 0


class NoIterator:
    def __await__(self):
        return [1]


class GivesCoroutine:
    def __await__(self):
        return coroutine


class Delayed:
    def __await__(self):
        return iter(())


class NotAsync:
    def __aiter__(self):
        return [1].__iter__()


class Raises:
    def __aiter__(self):
        raise LookupError("no iterator")


async def consume(x):
    async for item in x:
        print("item", item)
        break
    else:
        print("else")


async def comprehend(x):
    return [i async for i in x]


def run(make, function):
    c = function(make)
    try:
        c.send(None)
    except StopIteration as e:
        print("  result", e.value)
    except Exception as e:
        print("  ", type(e).__name__, e, "| cause:", repr(e.__cause__), "| same as context:", e.__context__ is e.__cause__)


async def number():
    return 1

coroutine = number()
for name, x in [("int", 3), ("bad __await__", BadAwait()), ("no iterator", NoIterator()), ("coroutine from __await__", GivesCoroutine()),
                ("a generator", (i for i in ())), ("empty iterator", Delayed()), ("KeyError", KeyError("k")), ("StopAsyncIteration", StopAsyncIteration())]:
    print(name)
    run(Returns(x), consume)
    if name != "empty iterator":
        run(Returns(x), comprehend)
for x in (NotAsync(), Raises(), [1], None):
    print(type(x).__name__)
    run(x, consume)
coroutine.close()


class Manager:
    def __init__(self, enter, exit):
        self.enter, self.exit = enter, exit

    def __aenter__(self):
        return self.enter

    def __aexit__(self, *a):
        return self.exit


async def use(m):
    async with m as x:
        print("in", x)


for m in (Manager(3, 4), Manager(BadAwait(), 4), Manager(Delayed(), 4), Manager(Delayed(), BadAwait()), Manager(Delayed(), NoIterator()), Manager(NoIterator(), 1), object()):
    run(m, use)
