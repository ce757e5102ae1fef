class Pause:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        yield self.label


class CM:
    def __init__(self, name, fail_enter=False, fail_exit=False, swallow=False):
        self.name, self.fail_enter, self.fail_exit, self.swallow = name, fail_enter, fail_exit, swallow

    async def __aenter__(self):
        await Pause(f"enter {self.name}")
        if self.fail_enter:
            raise ValueError(f"enter {self.name}")
        return self

    async def __aexit__(self, kind, value, tb):
        await Pause(f"exit {self.name} {kind and kind.__name__}")
        if self.fail_exit:
            raise KeyError(f"exit {self.name}")
        return self.swallow


def run(c):
    seen = []
    try:
        while True:
            seen.append(c.send(None))
    except StopIteration as e:
        return seen, e.value
    except Exception as e:
        return seen, repr(e), repr(e.__context__)


async def both(a, b, fail=False):
    async with a, b:
        if fail:
            raise IndexError("body")
        return "returned"


print(run(both(CM("a"), CM("b"))))
print(run(both(CM("a"), CM("b"), fail=True)))
print(run(both(CM("a"), CM("b", fail_enter=True))))
print(run(both(CM("a"), CM("b", fail_exit=True))))
print(run(both(CM("a", swallow=True), CM("b", fail_exit=True), fail=True)))
print(run(both(CM("a"), CM("b", swallow=True), fail=True)))
c = both(CM("a"), CM("b"))
c.send(None), c.send(None)
print(c.send(None))
try:
    c.throw(OSError("thrown while in __aexit__"))
except OSError as e:
    print(repr(e), repr(e.__context__))
except BaseException as e:
    print(repr(e))
c = both(CM("x"), CM("y"))
print(c.send(None))
c.close()


class Missing:
    async def __aenter__(self): ...


for bad in (Missing(), 5, open):
    c = both(bad, CM("z"))
    try:
        c.send(None)
    except TypeError as e:
        print(e)


class SyncOnly:
    def __enter__(self): ...
    def __exit__(self, *a): ...


for x in (lambda: both(SyncOnly(), SyncOnly()).send(None),):
    try:
        x()
    except TypeError as e:
        print(e)
try:
    with CM("async used by with"):
        pass
except TypeError as e:
    print(e)
