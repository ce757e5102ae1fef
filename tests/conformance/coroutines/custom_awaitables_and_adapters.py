# Awaitables by hand: __await__ as a generator, as an iterator class, returning another's iterator; promises, adapters from callbacks, await in loops.
import types


class ByGenerator:
    def __init__(self, value, steps=2):
        self.value, self.steps = value, steps

    def __await__(self):
        for i in range(self.steps):
            got = yield f"step {i}"
            if got == "skip":
                break
        return self.value


class StepIterator:
    def __init__(self, value):
        self.value, self.n = value, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 1:
            raise StopIteration(self.value)
        return "iterator step"


class ByIterator:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return StepIterator(self.value)


class Chained:
    def __init__(self, inner):
        self.inner = inner

    def __await__(self):
        return self.inner.__await__()


class Adding(Chained):
    def __await__(self):
        return (yield from super().__await__()) + 1


class FromCoroutine:
    def __await__(self):
        async def hidden():
            return (await ByGenerator("hidden", 1)).upper()
        return hidden().__await__()


class Promise:
    def __init__(self):
        self.callbacks, self.result = [], None

    def then(self, f):
        self.callbacks.append(f)

    def resolve(self, value):
        for f in self.callbacks:
            f(value)


def adapted(promise):
    @types.coroutine
    def wait():
        box = []
        promise.then(box.append)
        while not box:
            yield promise
        return box[0]
    return wait()


def run(c, send=lambda y: None):
    seen, value = [], None
    try:
        while True:
            y = c.send(value)
            seen.append(y if isinstance(y, str) else type(y).__name__)
            value = send(y)
    except StopIteration as e:
        return e.value, seen


async def main():
    a = await ByGenerator("a")
    b = await ByIterator("b")
    c = await Chained(ByGenerator(1))
    d = await Adding(ByGenerator(1, 0))
    e = await FromCoroutine()
    return a, b, c, d, e


print(run(main()))
print(run(main(), send=lambda y: "skip" if y.startswith("step") else None))
p = Promise()


async def uses():
    return await adapted(p), await adapted(p)


print(run(uses(), send=lambda y: y.resolve(len(y.callbacks))))


async def reused():
    c = ByGenerator("again", 1)
    return await c, await c


print(run(reused()))


async def once():
    c = main()
    await c
    try:
        await c
    except RuntimeError as e:
        return str(e)


print(run(once()))


@types.coroutine
def legacy(n):
    total = 0
    for i in range(n):
        total += (yield f"legacy {i}") or i
    return total


async def mixes():
    return await legacy(3), [await legacy(i) for i in range(2)]


print(run(mixes()), run(mixes(), send=lambda y: 10))


async def throws():
    try:
        await ByIterator("never")
    except KeyError as e:
        return f"caught {e!r}"


c = throws()
c.send(None)
try:
    c.throw(KeyError("into an iterator without throw"))
except StopIteration as e:
    print(e.value)
for bad in (3, "s", [], (x for x in ()), lambda: None, type("N", (), {"__await__": None})()):
    async def f():
        await bad
    try:
        run(f())
    except TypeError as e:
        print(e)
