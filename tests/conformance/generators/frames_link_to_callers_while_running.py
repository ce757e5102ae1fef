# f_back of a generator's frame: there while it runs or is thrown into, gone when it is suspended or over.
import sys


def names(frame):
    out = []
    while frame is not None and frame.f_code.co_name != "<module>":
        out.append(frame.f_code.co_name)
        frame = frame.f_back
    return out


def stepping():
    print("started in", names(sys._getframe()))
    try:
        yield 1
    except KeyError:
        print("thrown into in", names(sys._getframe()))
    yield 2


def delegating():
    yield from stepping()


def first(g):
    return next(g)


def second(g):
    return g.throw(KeyError)


g = delegating()
frame = g.gi_frame
print(frame.f_back, names(frame))
first(g)
print(frame.f_back, names(g.gi_yieldfrom.gi_frame))
second(g)
print(frame.f_back)
print(list(g), frame.f_back, g.gi_frame)


class Custom:
    def __iter__(self):
        return self

    def __next__(self):
        return names(sys._getframe())

    def send(self, value):
        return names(sys._getframe())

    def throw(self, *args):
        return names(sys._getframe())

    def close(self):
        print("closed in", names(sys._getframe())[0])


def through():
    yield from Custom()


def use(g):
    print(next(g), g.send(1), g.throw(KeyError()), sep="\n")


g = through()
use(g)
g.close()


# a generator that ends by an exception or a return leaves its resumer, too
def failing():
    yield sys._getframe()
    raise LookupError


def run(g):
    frame = next(g)
    try:
        next(g)
    except LookupError as e:
        tb = e.__traceback__
        while tb:
            print(tb.tb_frame.f_code.co_name, names(tb.tb_frame.f_back))
            tb = tb.tb_next
    return frame


print(run(failing()).f_back)


def returning():
    yield sys._getframe()


frame = [*returning()][0]
print(frame.f_back, frame.f_code.co_name)


async def coroutine():
    return sys._getframe()


try:
    coroutine().send(None)
except StopIteration as e:
    print(e.value.f_back)
