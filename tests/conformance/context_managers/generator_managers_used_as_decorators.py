# contextmanager objects as decorators of functions, methods, generators and recursive functions; ContextDecorator classes.
import contextlib
import functools


@contextlib.contextmanager
def tag(name, depth=[0]):
    print("  " * depth[0] + f"<{name}>")
    depth[0] += 1
    try:
        yield name
    finally:
        depth[0] -= 1
        print("  " * depth[0] + f"</{name}>")


@tag("outer")
@tag("inner")
def text(x):
    "doc of text"
    print("   ", x)
    return x.upper()


print(text("a"), text("b"), text.__name__, text.__doc__, text.__wrapped__.__wrapped__.__name__)


class Page:
    @tag("method")
    def render(self, n):
        return self, n

    @classmethod
    @tag("class method")
    def build(cls):
        return cls

    @property
    @tag("property")
    def title(self):
        return "title"

    @tag("generator")
    def lines(self):
        yield 1
        yield 2


p = Page()
print(p.render(3) == (p, 3), Page.build() is Page, p.title)
g = p.lines()
print("made", list(g))


@tag("fact")
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(fact(3))


@contextlib.contextmanager
def ignoring(*errors):
    try:
        yield
    except errors as e:
        print("ignored", repr(e))


@ignoring(KeyError)
def risky(d, k):
    return d[k]


print(risky({1: 2}, 1), risky({}, 1))
try:
    ignoring(ValueError)(risky.__wrapped__)({}, 1)
except KeyError as e:
    print("KeyError", e)


class Counted(contextlib.ContextDecorator):
    def __init__(self):
        self.uses = 0

    def __enter__(self):
        self.uses += 1
        return self

    def __exit__(self, *exc):
        return exc[0] is ZeroDivisionError


counted = Counted()


@counted
def divide(a, b):
    return a / b


print(divide(1, 2), divide(1, 0), counted.uses)


class Fresh(Counted):
    made = []

    def _recreate_cm(self):
        new = type(self)()
        self.made.append(new)
        return new


fresh = Fresh()
wrapped = fresh(divide)
print(wrapped(4, 2), wrapped(4, 2), fresh.uses, [m.uses for m in Fresh.made])


@contextlib.contextmanager
def with_arguments(a, *, b):
    """Doc."""
    yield a, b


cm = with_arguments(1, b=2)
print(cm.func.__name__, cm.args, cm.kwds, cm.__doc__, type(cm).__name__)
for wrong in (lambda: with_arguments(), lambda: with_arguments(1), lambda: cm()):
    try:
        wrong()
    except TypeError as e:
        print(e)
print(with_arguments.__name__, with_arguments.__wrapped__.__name__, functools.partial(with_arguments, 1)(b=3).__enter__())
