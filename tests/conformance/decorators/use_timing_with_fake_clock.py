import functools


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def sleep(self, s):
        self.now += s


clock = Clock()


def timed(f=None, *, clock=clock, report=print):
    if f is None:
        return functools.partial(timed, clock=clock, report=report)

    @functools.wraps(f)
    def wrapper(*a, **k):
        start = clock()
        try:
            return f(*a, **k)
        finally:
            elapsed = clock() - start
            wrapper.total += elapsed
            wrapper.calls += 1
            report(f"{f.__name__} took {elapsed:.2f}")

    wrapper.total, wrapper.calls = 0.0, 0
    return wrapper


lines = []


@timed
def work(s):
    clock.sleep(s)
    return s


@timed(report=lines.append)
def outer():
    work(0.5)
    work(0.25)
    clock.sleep(1)


@timed
def fails():
    clock.sleep(2)
    raise RuntimeError("late")


print(work(1.5))
outer()
try:
    fails()
except RuntimeError as e:
    print(e)
print(lines, work.total, work.calls, fails.calls)
