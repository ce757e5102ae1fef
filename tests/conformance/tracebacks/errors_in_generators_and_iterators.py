# Tracebacks through generators: yield from, throw, close, comprehensions, zip and map.
import sys
import traceback


def report(f):
    try:
        f()
    except BaseException:
        traceback.print_exc(file=sys.stdout)
    print("-" * 20)


def inner(n):
    for i in range(n):
        yield i
    raise ValueError("inner is done")


def outer(n):
    yield "start"
    yield from inner(n)


def third():
    yield from outer(1)


def throw_in():
    g = third()
    next(g)
    next(g)
    g.throw(KeyError("thrown"))


def stop_iteration():
    def g():
        yield 1
        raise StopIteration("early")

    list(g())


def ignores_close():
    def g():
        try:
            yield 1
        finally:
            yield 2

    it = g()
    next(it)
    it.close()


def already():
    def g():
        yield next(me)

    me = g()
    next(me)


def in_except():
    def g():
        try:
            yield 1
        except ValueError as e:
            raise RuntimeError("translated") from e

    it = g()
    next(it)
    it.throw(ValueError("original"))


def context_of_caller():
    def g():
        yield 1
        raise TypeError("from generator")

    it = g()
    next(it)
    try:
        1 / 0
    except ZeroDivisionError:
        next(it)


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return self.undefined


def unpack():
    a, b = inner(1)


def star_call():
    print(*outer(1))


def dict_of():
    dict((k, k) for k in outer(1))


for f in (lambda: list(third()), throw_in, stop_iteration, ignores_close, already, in_except, context_of_caller, lambda: [x for x in Iterator()], unpack, star_call, dict_of, lambda: list(zip(range(3), inner(1))), lambda: list(map(lambda x: 1 // x, [1, 0])), lambda: sum(x for x in [1, "a"]), lambda: max(inner(2)), lambda: "".join(str(1 / x) for x in [1, 0]), lambda: any(x > 1 for x in [0, None])):
    report(f)


async def coroutine():
    raise LookupError("in coroutine")


def send():
    c = coroutine()
    try:
        c.send(None)
    finally:
        c.close()


report(send)
for value in third():
    print(value)
