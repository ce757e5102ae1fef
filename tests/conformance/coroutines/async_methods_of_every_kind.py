import functools


def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value


class A:
    async def m(self, x):
        return "m", x

    @classmethod
    async def c(cls, x):
        return cls.__name__, x

    @staticmethod
    async def s(x):
        return "s", x

    @property
    async def p(self):
        return "property"

    async def __call__(self, x):
        return "call", x

    async def __getitem__(self, k):
        return "item", k

    def __await__(self):
        return self.m("awaited").__await__()

    async def gen(self):
        yield 1

    async def over(self):
        return await super().__getattribute__("m")(5)


class B(A):
    async def m(self, x):
        r = await super().m(x)
        return "B", r

    async def who(self):
        return __class__.__name__, [(lambda: __class__.__name__)() for _ in range(1)]


async def main():
    a, b = A(), B()
    print(await a.m(1), await A.c(2), await a.s(3), await a.p, await a(4), await a["k"], await a)
    print(await b.m(1), await b, await B.c(0), await b.over(), await b.who())
    f = functools.partial(a.m, 9)
    print(await f())
    print([x async for x in a.gen()])
    closures = [(lambda i=i: a.m(i)) for i in range(2)]
    print([await c() for c in closures])

    async def nested(n):
        nonlocal total
        total += n
        return total

    total = 0
    print(await nested(1), await nested(2), total)
    x = (await a.m(1))[1] + (await a.m(2))[1]
    print(x, await a.m(await a.m(await a.s(0))))
    print({await a.m(1): await a.m(2)}, await a.m(k := 5), k)


run(main())
print(A.m.__code__.co_flags & 0x80 != 0, A.gen.__code__.co_flags & 0x200 != 0, A.m.__qualname__)
