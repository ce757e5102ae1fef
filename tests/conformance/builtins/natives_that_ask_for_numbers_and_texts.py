# int, range, subscripts, formatting and attributes that need a method of the program's own: each is asked once, and what it raises arrives.
import math

log = []


class Number:
    def __index__(self):
        log.append("index")
        return 2

    def __float__(self):
        log.append("float")
        return 2.5

    def __str__(self):
        log.append("str")
        return "two"

    def __repr__(self):
        log.append("repr")
        return "Number()"

    def __format__(self, spec):
        log.append(("format", spec))
        return f"<{spec}>"

    def __divmod__(self, other):
        log.append(("divmod", other))
        return NotImplemented

    def __rdivmod__(self, other):
        return ("r", other)


class Failing:
    def __index__(self):
        raise ValueError("index")

    def __str__(self):
        return 3

    def __format__(self, spec):
        return None

    @property
    def missing(self):
        raise AttributeError("gone")

    @property
    def broken(self):
        raise KeyError("broken")


class Guarded:
    def __getattr__(self, name):
        log.append(("getattr", name))
        if name == "no":
            raise AttributeError(name)
        return name * 2

    def __setattr__(self, name, value):
        log.append(("setattr", name, value))

    def __delattr__(self, name):
        log.append(("delattr", name))


def show(f):
    log.clear()
    try:
        result = f()
    except Exception as e:
        result = (type(e).__name__, str(e), type(e.__context__).__name__)
    print(result, log)


n, bad, guarded = Number(), Failing(), Guarded()
show(lambda: (int(n), float(n), complex(n), hex(n), bin(n), chr(n)))
show(lambda: (list(range(n)), range(n, 9, n), [1, 2, 3][n], "abc"[n], (1, 2, 3)[n], b"abc"[n]))
show(lambda: [1, 2, 3, 4][n:])
show(lambda: [5, 6, 7].pop(n))
show(lambda: ("ab" * n, [1] * n, n * "cd"))
show(lambda: ("%s %r %d %5.1f" % (n, n, n, n), "%(a)s" % {"a": n}))
show(lambda: ("{} {!r} {:{}} {0:>5}".replace("{0:>5}", "").format(n, n, n, "x"), format(n, "spec")))
show(lambda: "%s" % [n, (n,)])
show(lambda: "{0.real} {1[a]}".format(3, {"a": n}))
show(lambda: (divmod(n, 1), pow(2, int(n))))
show(lambda: math.sqrt(n))
show(lambda: int(bad))
show(lambda: [1][bad])
show(lambda: range(bad))
show(lambda: "%s" % bad)
show(lambda: "{}".format(bad))
show(lambda: (getattr(bad, "missing", "default"), hasattr(bad, "missing")))
show(lambda: getattr(bad, "missing"))
show(lambda: hasattr(bad, "broken"))
show(lambda: (getattr(guarded, "x"), getattr(guarded, "no", 0), hasattr(guarded, "no"), hasattr(guarded, "y")))
show(lambda: (setattr(guarded, "x", 1), delattr(guarded, "x")))


def generator():
    yield "%s" % n
    yield [1, 2, 3][n]
    yield int(n)
    yield getattr(guarded, "z")


show(lambda: list(generator()))
