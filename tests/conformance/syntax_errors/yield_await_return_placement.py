SOURCES = r"""
yield
--
yield from x
--
return
--
return x
--
await x
--
async for x in y: pass
--
async with x: pass
--
[x async for x in y]
--
[await x for x in y]
--
class C: yield
--
class C: return
--
class C: await x
--
break
--
continue
--
if x:
    break
--
with x:
    continue
--
for x in y:
    def f():
        break
--
for x in y:
    class C:
        continue
--
while x:
    lambda: (yield)
--
def f():
    [(yield) for x in y]
--
def f():
    {(yield x) for x in y}
--
def f():
    ((yield x) for x in y)
--
def f():
    [x for x in (yield)]
--
def f():
    [x for x in y for z in (yield)]
--
async def f():
    yield from x
--
async def f():
    yield
    return 1
--
async def f():
    return 1
    yield
--
async def f():
    yield
    return
--
def f():
    await x
--
def f():
    async for x in y: pass
--
def f():
    async with x: pass
--
def f():
    [x async for x in y]
--
def f():
    [await x for x in y]
--
def f():
    (await x for x in y)
--
def f():
    async def g(): pass
    await g()
--
async def f():
    def g():
        await x
--
async def f():
    lambda: await x
--
async def f(x=await y): pass
--
def f(x=(yield)): pass
--
@(yield)
def f(): pass
--
class C((yield)): pass
--
class C(await x): pass
--
async x = 1
--
async lambda: 0
--
def f():
    x: (yield) = 1
--
type X = (yield)
--
type X = (y := 1)
--
type X[T: (await y)] = 1
--
async def f():
    await
--
async def f():
    await = 1
--
def f():
    yield x = 1
--
def f():
    x = yield = 1
--
def f():
    (yield) += 1
--
else: x
--
while x:
    pass
else:
    break
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
