def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


async def agen():
    yield 1
    yield 2


class It:
    def __init__(self):
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n += 1
        if self.n > 1:
            raise StopAsyncIteration
        return self.n


async def main():
    g = agen()
    print(aiter(g) is g, await anext(g), await anext(g), await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("stop", e.args)
    i = aiter(It())
    print(await anext(i), await anext(i, None))
    print(await anext(i, default := "d"), default)


run(main())
for bad in (lambda: aiter(5), lambda: aiter([]), lambda: anext(5), lambda: anext([]), lambda: aiter(), lambda: anext()):
    try:
        bad()
    except TypeError as e:
        print(e)


class BadAiter:
    def __aiter__(self):
        return 5


try:
    aiter(BadAiter())
except TypeError as e:
    print(e)


class Anext5:
    def __anext__(self):
        return 5


try:
    anext(Anext5())
except TypeError as e:
    print(e)
a = anext(It(), "x")
print(type(a).__name__)
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
