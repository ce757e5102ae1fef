import functools


def checked(f):
    code = f.__code__
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        hints = f.__annotations__
        for name, value in [*zip(names, args), *kwargs.items()]:
            want = hints.get(name)
            if want is not None and not isinstance(value, want):
                raise TypeError(
                    f"{f.__name__}: {name} must be {getattr(want, '__name__', want)}, not {type(value).__name__}"
                )
        result = f(*args, **kwargs)
        want = hints.get("return")
        if want is not None and not isinstance(result, want):
            raise TypeError(f"{f.__name__} returned {type(result).__name__}")
        return result

    return wrapper


@checked
def scale(text: str, times: int = 1, *, sep: str = "") -> str:
    return sep.join([text] * times)


@checked
def either(x: int | str) -> bool:
    return x


class K:
    @checked
    def m(self, other: "annotation as text never checked" = None, n: int = 0) -> int:
        return n


print(scale("ab", 2, sep="-"))
for call in (
    lambda: scale(1),
    lambda: scale("a", "b"),
    lambda: scale("a", sep=5),
    lambda: either(1),
    lambda: either(True),
    lambda: either(2.5),
    lambda: scale("x", times=True),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
