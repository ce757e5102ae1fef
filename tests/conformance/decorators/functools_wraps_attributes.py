import functools


def deco(f):
    @functools.wraps(f)
    def wrapper(*args, **kw):
        """wrapper doc"""
        return f(*args, **kw)

    return wrapper


@deco
def original(a: int, b: str = "x") -> bool:
    """Original doc."""
    return True


original.custom = 1
print(original.__name__, original.__qualname__, original.__doc__, original.__module__)
print(original.__annotations__, original.__wrapped__.__name__, original.__wrapped__ is original)
print(original.__defaults__, original.__wrapped__.__defaults__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


def source():
    "s"


source.x = 1
source.y = 2


def target():
    "t"


target.y = 20
target.z = 30
print(functools.update_wrapper(target, source) is target, sorted(k for k in vars(target)), target.y, target.__doc__)


@functools.wraps(source, assigned=("__doc__",), updated=())
def partial_copy():
    pass


print(partial_copy.__name__, partial_copy.__doc__, sorted(vars(partial_copy)))


class Callable:
    """instance doc"""

    def __call__(self):
        return "called"


w = functools.wraps(Callable())(lambda: 1)
print(w.__name__, w.__doc__, w.__module__)
try:
    functools.update_wrapper(target, source, updated=("missing",))
except AttributeError as e:
    print(e)


@deco
@deco
def twice():
    "twice doc"


print(twice.__name__, twice.__wrapped__.__wrapped__.__name__, hasattr(twice.__wrapped__.__wrapped__, "__wrapped__"))


class K:
    @deco
    def m(self):
        "method doc"
        return "m"


print(K.m.__qualname__, K().m.__doc__, K().m())


def generic[T](x: T) -> T:
    return x


print(deco(generic).__type_params__, deco(generic).__annotations__)
