# Decorators that keep state, are descriptors, take optional arguments, decorate classes, and stack.
import functools
import inspect
from types import MethodType


class count_calls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.calls = f, 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.f(*args, **kwargs)

    def __get__(self, obj, owner=None):
        return self if obj is None else MethodType(self, obj)


def retry(f=None, /, *, times=3, on=(ValueError,), log=None):
    if f is None:
        return functools.partial(retry, times=times, on=on, log=log)

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        for attempt in range(1, times + 1):
            try:
                return f(*args, **kwargs)
            except on as e:
                if log is not None:
                    log.append((attempt, type(e).__name__))
                last = e
        raise RuntimeError(f"{f.__name__} failed {times} times") from last

    return wrapper


def validate(**checks):
    def decorate(f):
        sig = inspect.signature(f)

        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            bound = sig.bind(*args, **kwargs)
            bound.apply_defaults()
            for name, check in checks.items():
                if not check(value := bound.arguments[name]):
                    raise TypeError(f"{f.__qualname__}: {name}={value!r} refused")
            return f(*bound.args, **bound.kwargs)

        wrapper.checks = checks
        return wrapper

    return decorate


def for_all_methods(decorator, *, exclude=()):
    def decorate(cls):
        for name, value in list(vars(cls).items()):
            if inspect.isfunction(value) and name not in exclude and not name.startswith("__"):
                setattr(cls, name, decorator(value))
        return cls

    return decorate


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]

    get.reset = instances.clear
    return get


attempts = []


class Service:
    failures = 2

    @count_calls
    def ping(self, n=1):
        "Pings."
        return n

    @retry(times=4, log=attempts)
    def flaky(self):
        if Service.failures:
            Service.failures -= 1
            raise ValueError("not yet")
        return "ok"

    @retry
    def hopeless(self):
        raise ValueError("never")

    @staticmethod
    @count_calls
    def static(x):
        return x * 2

    @classmethod
    @functools.lru_cache
    def make(cls, n):
        return cls.__name__, n

    @validate(x=lambda v: v > 0, scale=lambda v: isinstance(v, int))
    def area(self, x, y=2, *, scale=1):
        return x * y * scale


s = Service()
print(s.ping(), s.ping(n=5), Service.ping.calls, Service.ping.__doc__, s.ping.__name__, Service.static(4), Service.static.calls, Service.make(1) is Service.make(1))
print(s.flaky(), attempts)
try:
    s.hopeless()
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))
for call in (lambda: s.area(2), lambda: s.area(0), lambda: s.area(1, scale=1.5), lambda: s.area(), lambda: s.area(1, 2, 3), lambda: s.area(x=3, y=1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(inspect.signature(Service.area), list(Service.area.checks), Service.area.__wrapped__.__name__)


@for_all_methods(count_calls, exclude=["b"])
class Many:
    def a(self):
        return self.b() + 1

    def b(self):
        return 1

    def c(self):
        return self.a() * 2


m = Many()
print(m.c(), Many.a.calls, Many.c.calls, type(Many.__dict__["b"]).__name__)


@singleton
class Config:
    "Settings."

    def __init__(self, value=0):
        self.value = value


print(Config(1) is Config(2), Config().value, Config.__name__, Config.__doc__, Config.reset(), Config(9).value)


def trace(label):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*a):
            trail.append(f">{label}")
            try:
                return f(*a)
            finally:
                trail.append(f"<{label}")

        return wrapper

    trail.append(f"made {label}")
    return decorate


trail = []


@trace("outer")
@trace("inner")
def work(x):
    trail.append("work")
    return 10 / x


work(5)
try:
    work(0)
except ZeroDivisionError:
    pass
print(trail, work.__wrapped__.__wrapped__(2))
