import functools


def pre(check, message):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            assert check(*a, **k), f"{f.__name__}: {message}"
            return f(*a, **k)

        return w

    return deco


def post(check):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            r = f(*a, **k)
            assert check(r), f"{f.__name__} returned {r!r}"
            return r

        return w

    return deco


@pre(lambda x: x >= 0, "x must not be negative")
@post(lambda r: r < 100)
def square(x):
    return x * x


for x in (3, -1, 20):
    try:
        print(square(x))
    except AssertionError as e:
        print("AssertionError", e)
table = {}


def overload(*types):
    def deco(f):
        table.setdefault(f.__qualname__, []).append((types, f))

        def call(*a):
            for ts, g in table[f.__qualname__]:
                if len(ts) == len(a) and all(map(isinstance, a, ts)):
                    return g(*a)
            raise TypeError(f"no {f.__name__} for {tuple(type(x).__name__ for x in a)}")

        return call

    return deco


@overload(int)
def area(r):
    return f"circle {r}"


@overload(int, int)
def area(w, h):
    return f"rectangle {w * h}"


@overload(str)
def area(s):
    return f"named {s}"


print(area(1), area(2, 3), area("x"))
try:
    area(1.5)
except TypeError as e:
    print(e)


def pipeline(*fs):
    return functools.reduce(lambda f, g: lambda x: g(f(x)), fs)


def compose(*decos):
    def apply(f):
        for d in reversed(decos):
            f = d(f)
        return f

    return apply


@compose(lambda f: lambda x: f(x) + 1, lambda f: lambda x: f(x) * 10)
def ident(x):
    return x


print(ident(2), pipeline(str, len, bin)(12345))


def curry(f):
    def go(*a):
        return f(*a) if len(a) >= f.__code__.co_argcount else lambda *b: go(*a, *b)

    return go


@curry
def add3(a, b, c):
    return a + b + c


print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3))
