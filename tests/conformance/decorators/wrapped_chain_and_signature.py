# __wrapped__ through several layers: what inspect sees, and how unwrap stops.
import functools
import inspect


def layer(tag):
    def decorate(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            return (tag, f(*args, **kwargs))
        inner.tag = tag
        return inner
    return decorate


@layer("outer")
@layer("middle")
@layer("inner")
def area(width: int, /, height: int = 2, *, scale: float = 1.0) -> float:
    """The area."""
    return width * height * scale


print(inspect.signature(area))
print(inspect.signature(area, follow_wrapped=False))
print(area(3), area.__name__, area.__doc__, area.__annotations__)
f, tags = area, []
while hasattr(f, "__wrapped__"):
    tags.append(f.tag)
    f = f.__wrapped__
print(tags, inspect.unwrap(area) is f)
print(inspect.unwrap(area, stop=lambda g: getattr(g, "tag", None) == "middle").tag)

# attributes of the wrapped function are copied into the wrapper's own dict: the inner tags came along and were replaced
print(sorted(area.__dict__), area.__wrapped__.__dict__["tag"])


def bare(*a):
    return a


functools.update_wrapper(bare, area, assigned=("__doc__",), updated=())
print(bare.__name__, bare.__doc__, bare.__wrapped__ is area, hasattr(bare, "tag"))

# a signature given by hand wins over what is wrapped
area.__signature__ = inspect.signature(lambda only: None)
print(inspect.signature(area))
del area.__signature__
print(inspect.signature(area))

loop = lambda: None
loop.__wrapped__ = loop
try:
    inspect.unwrap(loop)
except ValueError as e:
    print(type(e).__name__, str(e)[:30])


class Callable:
    """An instance that is called."""
    def __call__(self, x, y=1):
        return x + y


wrapped = functools.wraps(Callable())(lambda *a: a)
print(wrapped.__name__, wrapped.__doc__, wrapped.__wrapped__.__class__.__name__, inspect.signature(wrapped))
try:
    functools.update_wrapper(bare, area, assigned=("__name__", "no_such"))
    print(bare.__name__)
    functools.update_wrapper(bare, area, updated=("nowhere",))
except AttributeError as e:
    print(e)
