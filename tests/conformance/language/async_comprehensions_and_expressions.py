def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


async def agen(n):
    for i in range(n):
        yield i


async def double(x):
    return x * 2


async def main():
    print([i async for i in agen(4)])
    print({i async for i in agen(3)} == {0, 1, 2})
    print({i: i * i async for i in agen(3)})
    print([await double(i) for i in range(3)])
    print([await double(i) async for i in agen(3) if await double(i) > 1])
    print([(i, j) async for i in agen(2) for j in range(2)])
    print([[j async for j in agen(i)] for i in range(3)])
    g = (i async for i in agen(3))
    print(type(g).__name__, [x async for x in g])
    h = (await double(i) for i in range(2))
    print(type(h).__name__, [x async for x in h])
    print(await double(await double(1)) + await double(3), -await double(2), (await double(2)) ** 2, 2 ** await double(1))
    print(f"{await double(21)}", [await double(1), await double(2)], {await double(1): await double(2)})
    x = await double(1) if await double(0) == 0 else None
    return x, (lambda: 5)(), [*[await double(4)]]


print(run(main()))
for src in ("def f():\n  [x async for x in y]", "[x async for x in y]", "def f():\n  await x", "await x", "async for x in y: pass", "async with x: pass", "def f():\n async with x: pass", "async def f():\n  yield from x", "async def f():\n  return 1\n  yield", "lambda: await x", "async def f(a=await x): pass", "async def f():\n def g():\n  [await x for x in y]", "async def f():\n (await x for x in y)", "class C:\n  await x"):
    try:
        compile(src, "<s>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(e.msg, e.lineno)
