# Asynchronous comprehensions: list, set, dict, generator, nested, with await in each place, mixed with synchronous ones.
import types


@types.coroutine
def hop(x):
    yield "hop"
    return x


async def numbers(n, log=None):
    try:
        for i in range(n):
            await hop(i)
            yield i
    finally:
        if log is not None:
            log.append(f"closed at {i}")


async def even(x):
    return (await hop(x)) % 2 == 0


def run(coroutine):
    hops = 0
    try:
        while True:
            coroutine.send(None)
            hops += 1
    except StopIteration as e:
        return e.value, hops


async def forms():
    print([x async for x in numbers(3)])
    print({x % 2 async for x in numbers(4)})
    print({x: x * x async for x in numbers(3)})
    print([x async for x in numbers(5) if await even(x)])
    print([await hop(x) for x in range(3)])
    print([await hop(x) async for x in numbers(2)])
    print([(x, y) async for x in numbers(2) for y in "ab"])
    print([(x, y) for y in "ab" async for x in numbers(2)])
    print([[x async for x in numbers(n)] async for n in numbers(3)])
    print([x for x in [y async for y in numbers(3)]])
    print([x async for x in (y * 10 async for y in numbers(3))])
    print([f"{await hop(x)!r:>3}" for x in range(2)], *[await hop(i) for i in range(2)])
    print({await hop(k): await hop(v) for k, v in [(1, 2)]}, {await hop(1)})
    return "end"


print(run(forms()))


async def generators():
    g = (x async for x in numbers(3))
    print(type(g).__name__, await anext(g), [x async for x in g])
    g = (await hop(x) for x in range(3))
    print(type(g).__name__, [x async for x in g])
    g = (x for x in await hop([1, 2]))
    print(type(g).__name__, list(g))
    g = (x for x in [y async for y in numbers(2)])
    print(type(g).__name__, list(g))
    log = []
    g = (x async for x in numbers(5, log))
    print(await anext(g), await g.aclose(), log)
    return sum([x async for x in numbers(5)])


print(run(generators()))


async def scopes():
    x = "outer"
    total = [y := i async for i in numbers(3)]
    fs = [lambda: i async for i in numbers(3)]
    return x, total, y, [f() for f in fs], [[x async for _ in numbers(1)] for _ in range(2)]


print(run(scopes()))


async def errors():
    log = []
    try:
        print([1 // (x - 1) async for x in numbers(3, log)])
    except ZeroDivisionError as e:
        print(e, log)
    try:
        [x async for x in [1]]
    except TypeError as e:
        print(e)
    try:
        [x for x in numbers(1)]
    except TypeError as e:
        print(e)


print(run(errors()))
for source in ("[x async for x in y]", "def f(): return [x async for x in y]", "def f(): return (await x for x in y)", "async def f(): return [lambda: await x]"):
    try:
        compile(source, "<s>", "exec")
        print("compiles:", source)
    except SyntaxError as e:
        print(e.msg)
