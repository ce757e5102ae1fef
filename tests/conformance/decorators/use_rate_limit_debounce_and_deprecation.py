import functools

clock = [0]


def limited(calls, period):
    def deco(f):
        times = []

        @functools.wraps(f)
        def wrapper(*a):
            now = clock[0]
            times[:] = [t for t in times if now - t < period]
            if len(times) >= calls:
                return f"limited until {times[0] + period}"
            times.append(now)
            return f(*a)

        return wrapper

    return deco


@limited(2, 10)
def ping(n):
    return f"pong {n}"


for t in (0, 1, 2, 9, 10, 11, 12, 30):
    clock[0] = t
    print(t, ping(t))
seen = []


def deprecated(replacement):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            if f.__name__ not in seen:
                seen.append(f.__name__)
                print(f"{f.__name__} is deprecated, use {replacement}")
            return f(*a, **k)

        wrapper.__doc__ = f"Deprecated. {f.__doc__ or ''}".strip()
        return wrapper

    return deco


@deprecated("new")
def old(x):
    "Adds one."
    return x + 1


print(old(1), old(2), old.__doc__, old.__name__)


def synchronized(lock):
    def deco(f):
        def wrapper(*a):
            with lock:
                return f(*a)

        return wrapper

    return deco


class Lock:
    depth = 0

    def __enter__(self):
        self.depth += 1
        print("acquire", self.depth)

    def __exit__(self, *a):
        print("release", self.depth)
        self.depth -= 1


lock = Lock()


@synchronized(lock)
def critical(n):
    return critical(n - 1) + 1 if n else 0


print(critical(2))
