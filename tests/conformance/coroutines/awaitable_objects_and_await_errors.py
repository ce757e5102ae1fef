class Good:
    def __await__(self):
        return iter([1, 2])


class Gen:
    def __await__(self):
        r = yield "g"
        return f"got {r}"


class NotIter:
    def __await__(self):
        return 5


class Coro:
    def __await__(self):
        made.append(other())
        return made[-1]


class Raises:
    def __await__(self):
        raise KeyError("in __await__")


class Instance:
    pass


made = []


async def other():
    return "other"


async def aw(x):
    return await x


def run(x):
    c = aw(x)
    out = []
    try:
        while True:
            out.append(c.send(None))
    except StopIteration as e:
        return out, e.value


inst = Instance()
inst.__await__ = lambda: iter(())
for x in (
    Good(),
    Gen(),
    other(),
    NotIter(),
    Coro(),
    Raises(),
    inst,
    5,
    None,
    [],
    "s",
    (i for i in ()),
    lambda: 0,
    other,
):
    try:
        print(type(x).__name__, run(x))
    except Exception as e:
        print(type(x).__name__, "->", type(e).__name__, e)
for m in made:
    m.close()
c = other()
w = aw(c)
try:
    w.send(None)
except StopIteration as e:
    print(e.value)
w = aw(c)
try:
    w.send(None)
except RuntimeError as e:
    print(e)


class P:
    def __await__(self):
        yield


async def share(c):
    return await c


async def base():
    await P()
    return "base"


b = base()
s1, s2 = share(b), share(b)
s1.send(None)
try:
    s2.send(None)
except RuntimeError as e:
    print(e)
s1.close()
