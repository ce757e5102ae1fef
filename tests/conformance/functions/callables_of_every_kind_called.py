"""One call site, many kinds of callables: functions, methods, classes, partials, natives, instances, generators, changing between calls."""

import functools
import operator
from collections import namedtuple


def plain(a, b=2, *rest, c=3, **named):
    return a, b, rest, c, named


class Thing:
    made = 0

    def __new__(cls, *args, **kwargs):
        cls.made += 1
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        self.args, self.kwargs = args, kwargs

    def __call__(self, *args, **kwargs):
        return "called", args, kwargs

    def method(self, *args, **kwargs):
        return "method", args, kwargs

    @classmethod
    def made_by(cls, *args, **kwargs):
        return cls.__name__, args, kwargs

    @staticmethod
    def static(*args, **kwargs):
        return "static", args, kwargs

    def __repr__(self):
        return f"Thing{self.args}{self.kwargs}"


class Meta(type):
    def __call__(cls, *args, **kwargs):
        return "meta", super().__call__(), args, kwargs


class Made(metaclass=Meta):
    def __repr__(self):
        return "Made"


async def coroutine(*args, **kwargs):
    return args, kwargs


def generator(*args, **kwargs):
    yield args, kwargs


def run(result):
    if hasattr(result, "send") and hasattr(result, "cr_frame"):
        try:
            result.send(None)
        except StopIteration as e:
            return e.value
    return list(result) if hasattr(result, "gi_frame") else result


Pair = namedtuple("Pair", "a b", defaults=[9])
t = Thing()
kinds = [plain, lambda *a, **k: (a, k), Thing, t, t.method, Thing.method, Thing.made_by, t.made_by, Thing.static, Made, Pair, coroutine, generator,
         functools.partial(plain, 1), functools.partial(t.method, x=1), functools.partialmethod(plain).__get__(t), operator.itemgetter(0),
         dict, list, print, str, type, "text", None]
calls = [lambda f: f(), lambda f: f("ab"), lambda f: f("ab", "cd"), lambda f: f(*["xy"], **{}), lambda f: f(a="k"), lambda f: f("p", c=5), lambda f: f(*("s", "t"), c=1, **{"d": 2})]
for i, call in enumerate(calls):
    for f in kinds:
        name = getattr(f, "__qualname__", type(f).__name__)
        try:
            shown = repr(run(call(f)))
        except (TypeError, AttributeError, ValueError) as e:
            shown = f"{type(e).__name__}: {e}"
        print(i, name, shown if " at 0x" not in shown else "address")
print(Thing.made)
