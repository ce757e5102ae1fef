from contextlib import contextmanager


class Lock:
    def __init__(self, name):
        self.name, self.holder = name, None

    def acquire(self, who):
        if self.holder:
            raise RuntimeError(f"{self.name} is held by {self.holder}")
        self.holder = who

    def release(self):
        self.holder = None

    @contextmanager
    def held_by(self, who):
        self.acquire(who)
        try:
            yield self
        finally:
            self.release()


a, b = Lock("a"), Lock("b")
with a.held_by("x"), b.held_by("x"):
    print(a.holder, b.holder)
    try:
        with a.held_by("y"):
            pass
    except RuntimeError as e:
        print(e)
print(a.holder, b.holder)
clock = iter(range(0, 100, 5))


class Timer:
    def __enter__(self):
        self.start = next(clock)
        return self

    def __exit__(self, *a):
        self.elapsed = next(clock) - self.start


with Timer() as outer:
    with Timer() as inner:
        pass
print(outer.elapsed, inner.elapsed)


@contextmanager
def patched(obj, **changes):
    missing = object()
    old = {k: getattr(obj, k, missing) for k in changes}
    for k, v in changes.items():
        setattr(obj, k, v)
    try:
        yield obj
    finally:
        for k, v in old.items():
            if v is missing:
                delattr(obj, k)
            else:
                setattr(obj, k, v)


class Config:
    debug = False
    level = 1


with patched(Config, debug=True, new="n"):
    print(Config.debug, Config.new)
print(Config.debug, hasattr(Config, "new"))


@contextmanager
def captured_errors(*kinds):
    errors = []
    try:
        yield errors
    except kinds as e:
        errors.append(f"{type(e).__name__}: {e}")


for f in (lambda: 1 / 0, lambda: [][1], lambda: "fine"):
    with captured_errors(ZeroDivisionError, IndexError) as errs:
        f()
    print(errs)


class Indenter:
    def __init__(self):
        self.lines, self.depth = [], 0

    def __call__(self, text):
        self.lines.append("    " * self.depth + text)
        return self

    def __enter__(self):
        self.depth += 1

    def __exit__(self, *a):
        self.depth -= 1


w = Indenter()
with w("def f(x):"):
    with w("if x:"):
        w("return 1")
    w("return 0")
print("\n".join(w.lines))


class Undo:
    def __init__(self, data):
        self.data, self.log = data, []

    def set(self, k, v):
        self.log.append((k, self.data.get(k)))
        self.data[k] = v

    def __enter__(self):
        return self

    def __exit__(self, kind, *rest):
        if kind:
            for k, v in reversed(self.log):
                if v is None:
                    del self.data[k]
                else:
                    self.data[k] = v
        return kind is not None and issubclass(kind, ValueError)


d = {"x": 1}
with Undo(d) as u:
    u.set("x", 2)
    u.set("y", 3)
    u.set("x", 4)
    raise ValueError
print(d)
