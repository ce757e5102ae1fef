import functools

LOG = []


def logged(level="info", *, show_result=True):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
            LOG.append(f"{level}: {f.__qualname__}({shown})")
            try:
                result = f(*args, **kwargs)
            except Exception as e:
                LOG.append(f"error: {f.__name__} raised {e!r}")
                raise
            if show_result:
                LOG.append(f"{level}: {f.__name__} -> {result!r}")
            return result

        return wrapper

    return deco


@logged()
def add(a, b=0):
    return a + b


@logged("debug", show_result=False)
def quiet(x):
    return x


@logged("warn")
def div(a, b):
    return a / b


class Account:
    def __repr__(self):
        return "Account()"

    @logged("audit")
    def pay(self, amount, *, to):
        return f"{amount} to {to}"


print(add(1, b=2), quiet("q"), Account().pay(5, to="Ann"))
try:
    div(1, 0)
except ZeroDivisionError as e:
    print("still raised:", e)
print(*LOG, sep="\n")
