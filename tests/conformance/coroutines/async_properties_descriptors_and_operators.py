# async functions wherever functions may stand: properties, operators, __getattr__, class and static methods, callbacks, __call__, __init_subclass__ helpers.
import functools
import types


@types.coroutine
def tick():
    yield


def run(c):
    n = 0
    try:
        while True:
            c.send(None)
            n += 1
    except StopIteration as e:
        return e.value, n


class Lazy:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, o, owner):
        if o is None:
            return self

        async def get():
            if self.name not in o.__dict__:
                o.__dict__[self.name] = await self.f(o)
            return o.__dict__[self.name]
        return get()

    __set__ = None


class Vector:
    def __init__(self, *xs):
        self.xs = xs

    @property
    async def norm(self):
        await tick()
        return sum(x * x for x in self.xs)

    @Lazy
    async def total(self):
        print("   computing")
        await tick()
        return sum(self.xs)

    async def __add__(self, other):
        await tick()
        return Vector(*(a + b for a, b in zip(self.xs, other.xs)))

    async def __getitem__(self, i):
        await tick()
        return self.xs[i]

    async def __call__(self, k):
        return Vector(*(k * x for x in self.xs))

    async def __contains__(self, x):
        return x in self.xs

    def __getattr__(self, name):
        async def missing():
            await tick()
            return f"no {name}"
        return missing()

    @classmethod
    async def unit(cls, n):
        return cls(*[1] * n)

    @staticmethod
    async def zero():
        return 0

    async def __aiter_helper(self):
        for x in self.xs:
            await tick()
            yield x

    def __aiter__(self):
        return self.__aiter_helper()

    def __await__(self):
        yield from tick()
        return self.xs


async def main():
    v = Vector(3, 4)
    print(await v.norm, await v.total, await v.total, vars(v))
    w = await (v + Vector(1, 1))
    print(w.xs, await w[0], (await v(2)).xs, await v.missing)
    print((await Vector.unit(3)).xs, await Vector.zero(), await v)
    print([x async for x in v], {x: y async for x in v for y in "a"})
    c = v + w
    print(type(c).__name__, (await c).xs)
    x = 3 in v
    print(x)
    total = await functools.reduce(adder, [v, w, v])
    print(total.xs)
    return [await f() for f in (lambda: Vector.unit(1), functools.partial(Vector.unit, 2))][1].xs


async def adder(a, b):
    a = await a if isinstance(a, types.CoroutineType) else a
    return await (a + b)


import warnings
warnings.simplefilter("ignore")
print(run(main()))


class Base:
    async def step(self):
        return ["base"]


class Left(Base):
    async def step(self):
        return ["left"] + await super().step()


class Right(Base):
    async def step(self):
        await tick()
        return ["right"] + await super().step()


class Both(Left, Right):
    step2 = Left.step

    async def step(self):
        return ["both"] + await super().step() + [__class__.__name__]


print(run(Both().step()), run(Both().step2()))
