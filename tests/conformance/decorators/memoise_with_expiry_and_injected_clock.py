# A cache whose entries age by a clock that is given from outside.
import functools


class Clock:
    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now


def expiring(clock, ttl, maxsize=None):
    def decorate(f):
        entries = {}
        stats = dict(hits=0, misses=0, expired=0, evicted=0)

        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            key = args + tuple(sorted(kwargs.items()))
            if key in entries:
                value, born = entries[key]
                if clock() - born < ttl:
                    stats["hits"] += 1
                    entries[key] = entries.pop(key)
                    return value
                stats["expired"] += 1
                del entries[key]
            stats["misses"] += 1
            value = f(*args, **kwargs)
            entries[key] = value, clock()
            if maxsize is not None and len(entries) > maxsize:
                del entries[next(iter(entries))]
                stats["evicted"] += 1
            return value
        wrapper.stats = stats
        wrapper.keys = lambda: list(entries)
        wrapper.forget = entries.clear
        return wrapper
    return decorate


clock = Clock()


@expiring(clock, ttl=10, maxsize=2)
def square(x, *, sign=1):
    print("  computing", x, sign)
    return sign * x * x


for t, x, kw in [(0, 2, {}), (5, 2, {}), (10, 2, {}), (11, 3, {}), (12, 3, {"sign": -1}), (13, 2, {}), (14, 3, {"sign": -1}), (30, 3, {"sign": -1})]:
    clock.now = t
    print(t, square(x, **kw), square.keys())
print(square.stats)
square.forget()
print(square.keys(), square.__wrapped__(4))
try:
    square([1])
except TypeError as e:
    print(e)
