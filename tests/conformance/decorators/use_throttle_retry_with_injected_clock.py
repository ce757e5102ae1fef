# Retry with back-off, a token bucket, a circuit breaker and time-outs, all on a clock that tests move by hand.
import functools


class Clock:
    def __init__(self):
        self.now, self.slept = 0.0, []

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


clock = Clock()


def retry(*errors, times=3, delay=1, backoff=2, on_error=None):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kw):
            pause = delay
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kw)
                except errors or Exception as e:
                    if on_error:
                        on_error(attempt, e)
                    if attempt == times:
                        e.add_note(f"after {attempt} attempts")
                        raise
                    clock.sleep(pause)
                    pause *= backoff
        return wrapper
    return decorate


def bucket(rate, capacity):
    def decorate(f):
        tokens, last = capacity, clock()

        @functools.wraps(f)
        def wrapper(*args, **kw):
            nonlocal tokens, last
            tokens, last = min(capacity, tokens + (clock() - last) * rate), clock()
            if tokens < 1:
                return f"throttled at {clock():g}"
            tokens -= 1
            return f(*args, **kw)
        wrapper.left = lambda: tokens
        return wrapper
    return decorate


class Breaker:
    def __init__(self, threshold, reset):
        self.threshold, self.reset, self.failures, self.opened = threshold, reset, 0, None

    def __call__(self, f):
        @functools.wraps(f)
        def wrapper(*args, **kw):
            if self.opened is not None:
                if clock() - self.opened < self.reset:
                    raise ConnectionError("open")
                self.opened, self.failures = None, self.threshold - 1
            try:
                result = f(*args, **kw)
            except Exception:
                self.failures += 1
                if self.failures >= self.threshold:
                    self.opened = clock()
                raise
            self.failures = 0
            return result
        return wrapper


outcomes = iter([ValueError(1), ValueError(2), "fine", KeyError(3), ValueError(4), ValueError(5), ValueError(6)])


@retry(ValueError, times=3, on_error=lambda n, e: print("   attempt", n, repr(e)))
def flaky():
    o = next(outcomes)
    if isinstance(o, Exception):
        raise o
    return o


for _ in range(3):
    try:
        print(flaky(), clock.slept)
    except (ValueError, KeyError) as e:
        print(repr(e), getattr(e, "__notes__", []), clock.slept)


@bucket(rate=0.5, capacity=2)
def call(x):
    return x


print([call(i) for i in range(4)], call.left())
clock.now += 3
print([call(i) for i in range(3)], call.left())

healthy = False
breaker = Breaker(2, 10)


@breaker
def service():
    if not healthy:
        raise OSError("down")
    return "up"


def attempt():
    try:
        return service()
    except OSError as e:
        return f"{type(e).__name__}: {e}"


print([attempt() for _ in range(4)])
clock.now += 10
print([attempt() for _ in range(2)])
clock.now += 10
healthy = True
print([attempt() for _ in range(2)], breaker.failures)


def stacked(order):
    @retry(times=2, delay=0)
    @Breaker(1, 100)
    def f():
        order.append("called")
        raise OSError("inner")
    return f


order = []
try:
    stacked(order)()
except ConnectionError as e:
    print(e, order, repr(e.__context__), e.__notes__)
