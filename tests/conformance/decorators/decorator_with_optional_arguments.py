def repeat(func=None, /, *, times=2):
    def decorate(f):
        def wrapper(*a, **k):
            return [f(*a, **k) for _ in range(times)]

        return wrapper

    return decorate if func is None else decorate(func)


@repeat
def a():
    return "a"


@repeat()
def b():
    return "b"


@repeat(times=3)
def c(x, y=0):
    return x, y


print(a(), b(), c(1, y=2))


class Multi:
    """A class that serves as decorator with and without arguments."""

    def __new__(cls, f=None, **options):
        self = super().__new__(cls)
        if f is None:
            return lambda f: cls(f, **options)
        return self

    def __init__(self, f, **options):
        self.f, self.options = f, options

    def __call__(self, *a):
        return self.f(*a), self.options


@Multi
def p(x):
    return x


@Multi(level=3)
def q(x):
    return -x


print(p(1), q(1), type(p).__name__, type(q).__name__)
for bad in (lambda: repeat(5)(), lambda: repeat(1, 2), lambda: repeat(time=2)):
    try:
        bad()
    except TypeError as e:
        print(e)
