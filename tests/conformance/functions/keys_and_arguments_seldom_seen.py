# Keys of f_locals that equal a name, cleared frames, arguments of contexts, objects without __class__.
import abc
import contextvars
import sys


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Impostor:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return other == self.name


class Text(str):
    pass


def overwrite(key):
    x = 1
    proxy = sys._getframe().f_locals
    print(proxy[key], key in proxy, proxy.get(key))
    proxy[key] = 2
    print(x, sorted(proxy.keys(), key=str) == ["key", "proxy", "x"])
    attempt(lambda: proxy.pop(key))


def first_write(key):
    sys._getframe().f_locals[key] = 3
    print(x)
    x = 1


for key in "x", Text("x"), Impostor("x"):
    overwrite(key)
    first_write(key)


def several():
    a = b = 1
    proxy = sys._getframe().f_locals
    print(reversed(proxy), list(proxy))
    proxy["extra"] = 1
    print(reversed(proxy))


several()


def outer():
    x = 5

    def inner():
        y = x
        1 / 0

    inner()


try:
    outer()
except ZeroDivisionError as error:
    frames = [error.__traceback__.tb_next.tb_frame, error.__traceback__.tb_next.tb_next.tb_frame]
print([sorted(f.f_locals) for f in frames])
for f in frames:
    views = f.f_locals
    f.clear()
    print(f.f_locals, views, f.f_code.co_name, f.f_globals is globals())


def delete_opcodes():
    del sys._getframe().f_trace_opcodes


attempt(delete_opcodes)

context = contextvars.Context()
attempt(lambda: context.run())
attempt(lambda: context.run(key=1))
attempt(lambda: context.run(3))
attempt(lambda: context.run(lambda *a, **k: (a, k), 1, callable=2))
attempt(lambda: contextvars.Context(1))
attempt(lambda: contextvars.Context(a=1))
attempt(lambda: len(contextvars.Context(**{})))
attempt(lambda: contextvars.ContextVar(type("Unhashable", (str,), {"__hash__": None})("x")))


class Hidden:
    def __getattribute__(self, name):
        raise AttributeError(name)


class Base(metaclass=abc.ABCMeta):
    pass


attempt(lambda: isinstance(Hidden(), Base))
