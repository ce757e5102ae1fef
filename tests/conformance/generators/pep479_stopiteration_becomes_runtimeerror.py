def direct():
    yield 1
    raise StopIteration("value")


it = direct()
next(it)
try:
    next(it)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def via_next():
    yield next(iter([]))


try:
    list(via_next())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def thrown():
    yield 1


it = thrown()
next(it)
try:
    it.throw(StopIteration(5))
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    list(next(iter([])) for _ in range(1))
except RuntimeError as e:
    print(e)


def caught():
    try:
        next(iter([]))
    except StopIteration:
        return "fine"
    yield


try:
    next(caught())
except StopIteration as e:
    print(e.value)


def inner():
    raise StopIteration("from inner")
    yield


def outer():
    yield from inner()


try:
    next(outer())
except RuntimeError as e:
    print(e, repr(e.__cause__))


class Sub(StopIteration):
    pass


def sub():
    raise Sub("s")
    yield


try:
    next(sub())
except RuntimeError as e:
    print(repr(e.__cause__))


async def agen():
    raise StopAsyncIteration("a")
    yield


async def agen2():
    raise StopIteration("b")
    yield


async def coro():
    raise StopIteration("c")


async def coro2():
    raise StopAsyncIteration("d passes")


for c in (agen().__anext__(), agen2().__anext__(), coro(), coro2()):
    try:
        c.send(None)
    except (RuntimeError, StopAsyncIteration) as e:
        print(type(e).__name__, e, repr(e.__cause__))


def not_generator():
    raise StopIteration("an ordinary function may")


try:
    not_generator()
except StopIteration as e:
    print(e)
