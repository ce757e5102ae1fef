import types


@types.coroutine
def switch(x):
    got = yield x
    return f"got {got}"


@types.coroutine
def plain():
    return iter(["p"])


@types.coroutine
def not_awaitable():
    return 5


async def main():
    a = await switch("one")
    b = await switch("two")
    return a, b


def run(c, *answers):
    answers = iter(answers)
    out, v = [], None
    while True:
        try:
            out.append(c.send(v))
            v = next(answers, None)
        except StopIteration as e:
            return out, e.value


print(run(main(), "A", "B"))
g = switch(1)
print(type(g).__name__, hasattr(g, "__await__"), bool(g.gi_code.co_flags & 0x100), switch.__code__.co_flags & 0x100)


async def more():
    try:
        return await plain()
    except TypeError as e:
        return str(e)


print(run(more()))


async def bad():
    return await not_awaitable()


try:
    run(bad())
except TypeError as e:
    print(e)


def generator():
    r = yield from switch("via yield from")
    yield r
    c = main()
    try:
        yield from c
    except TypeError as e:
        c.close()
        yield str(e)


@types.coroutine
def allowed():
    return (yield from main())


print(list(generator()))
print(run(allowed(), 1, 2))
for x in (5, "s", None):
    try:
        types.coroutine(x)
    except TypeError as e:
        print(e)


async def native():
    pass


print(types.coroutine(native) is native)
