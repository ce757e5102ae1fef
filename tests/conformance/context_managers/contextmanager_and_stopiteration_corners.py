# contextmanager with StopIteration, RuntimeError and GeneratorExit in the body; exceptions replaced, chained, swallowed or raised at the wrong place.
import contextlib


def show(name, make, error):
    try:
        with make() as v:
            if error is not None:
                raise error
        print(name, "| no error", v)
    except BaseException as e:
        chain = []
        x = e
        while x is not None:
            chain.append(f"{x!r}{'!' if x.__cause__ is not None else ''}")
            x = x.__context__
        print(name, "|", " <- ".join(chain), "| same" if e is error else "| other")


@contextlib.contextmanager
def passes():
    yield "passes"


@contextlib.contextmanager
def swallows():
    try:
        yield "swallows"
    except BaseException as e:
        print("   swallowing", repr(e))


@contextlib.contextmanager
def replaces():
    try:
        yield
    except Exception:
        raise LookupError("replaced")


@contextlib.contextmanager
def from_it():
    try:
        yield
    except Exception as e:
        raise LookupError("from") from e


@contextlib.contextmanager
def reraises():
    try:
        yield
    except Exception as e:
        raise e


@contextlib.contextmanager
def returns_in_finally():
    try:
        yield
    finally:
        print("   finally")


@contextlib.contextmanager
def raises_stop():
    yield
    raise StopIteration("after")


@contextlib.contextmanager
def stops_with_value():
    yield 1
    return "value"


@contextlib.contextmanager
def raises_before():
    raise OSError("before")
    yield


@contextlib.contextmanager
def yields_twice():
    yield 1
    yield 2


@contextlib.contextmanager
def yields_again_on_error():
    try:
        yield 1
    except Exception:
        yield 2


@contextlib.contextmanager
def nothing():
    return
    yield


@contextlib.contextmanager
def nested():
    with replaces():
        yield


@contextlib.contextmanager
def delegating():
    yield from stops_with_value.__wrapped__()


for make in (passes, swallows, replaces, from_it, reraises, returns_in_finally, nested, delegating):
    for error in (None, ValueError("v"), StopIteration("s"), RuntimeError("r"), RuntimeError("generator raised StopIteration"), GeneratorExit("g"), KeyboardInterrupt("k"), StopAsyncIteration("a")):
        show(make.__name__, make, error)
for make in (raises_stop, stops_with_value, raises_before, yields_twice, nothing):
    show(make.__name__, make, None)
for make in (yields_twice, yields_again_on_error):
    show(make.__name__, make, ValueError("v"))

cm = passes()
print(cm.__enter__(), cm.__exit__(None, None, None))
for args in ((None, None, None), (ValueError, ValueError("x"), None)):
    try:
        print(cm.__exit__(*args))
    except Exception as e:
        print(type(e).__name__, e)
cm = passes()
cm.__enter__()
try:
    print(cm.__exit__(ValueError, None, None))
except ValueError as e:
    print(repr(e))
cm = swallows()
cm.__enter__()
print(cm.__exit__(KeyError, KeyError("by hand"), None))
