class P:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        got = yield self.v
        return got if got is not None else self.v


def run(c):
    out = []
    try:
        while True:
            out.append(c.send(None))
    except StopIteration as e:
        return out, e.value


async def f():
    a = [await P(i) for i in range(3)]
    b = {await P("k"): await P("v")}
    c = [await P(x) for x in [await P(1), await P(2)]]
    d = (await P(1), *[await P(2)], await P(3))
    e = f"{await P('fs')}-{(await P(4)):03}"
    g = await P(1) < await P(2) < await P(3)
    h = await P(0) or await P("or") and await P("and")
    i = [1, 2, 3][await P(1) : await P(3)]
    j = (lambda x=await P("default"): x)()
    k = await P("cond") if await P(True) else None
    l = not await P(0)
    m = -await P(5)
    return a, b, c, d, e, g, h, i, j, k, l, m


out, r = run(f())
print(len(out), out)
print(r)


async def statements():
    x = []
    for i in await P([1, 2]):
        x.append(i)
    while await P(len(x) < 4):
        x.append(0)
    assert await P(True), await P("unused")
    with await P(CM()) as y:
        x.append(y)
    del x[await P(0)]
    x[await P(0)] += await P(100)
    try:
        raise await P(ValueError("awaited"))
    except ValueError as e:
        x.append(str(e))
    match await P({"k": 5}):
        case {"k": v} if await P(v == 5):
            x.append(v)
    return x


class CM:
    def __enter__(self):
        return "cm"

    def __exit__(self, *a): ...


print(run(statements())[1])
