import functools


class Flaky(Exception):
    pass


def retry(times, *, on=(Exception,), backoff=lambda n: 2**n, sleep=None):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            last = None
            for attempt in range(times):
                try:
                    return f(*a, **k)
                except on as e:
                    last = e
                    e.add_note(f"attempt {attempt + 1} of {times}")
                    if sleep:
                        sleep(backoff(attempt))
            raise RuntimeError(f"{f.__name__} failed {times} times") from last

        return wrapper

    return deco


sleeps = []


def flaky(failures):
    state = {"left": failures}

    @retry(3, on=(Flaky, KeyError), sleep=sleeps.append)
    def call(x):
        if state["left"]:
            state["left"] -= 1
            raise Flaky(state["left"])
        return f"ok {x}"

    return call


print(flaky(0)("a"), flaky(2)("b"), sleeps)
try:
    flaky(5)("c")
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__.__notes__)


@retry(2, on=(ValueError,))
def other():
    raise TypeError("not retried")


try:
    other()
except TypeError as e:
    print(e, hasattr(e, "__notes__"))
print(sleeps)
