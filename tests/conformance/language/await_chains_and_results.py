class Wait:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        got = yield self.label
        return f"{self.label}={got}"


async def leaf(n):
    return await Wait(f"leaf{n}")


async def middle(n):
    first = await leaf(n)
    second = await leaf(n + 1)
    return [first, second]


async def top():
    try:
        r = await middle(1)
        await failing()
    except ValueError as e:
        r.append(f"caught {e}")
    finally:
        r.append(await Wait("in finally"))
    return r


async def failing():
    await Wait("before failing")
    raise ValueError("failed")


c = top()
print(type(c).__name__, c.__name__, c.__qualname__)
value = None
answers = iter("abcdef")
try:
    while True:
        label = c.send(value)
        value = next(answers)
        print("suspended at", label, "answer", value)
except StopIteration as stop:
    print(stop.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
fresh = top()
try:
    fresh.send(5)
except TypeError as e:
    print(e)
fresh.close()


async def nothing():
    pass


n = nothing()
try:
    n.send(None)
except StopIteration as stop:
    print("value", stop.value)


async def raises_stop():
    raise StopIteration(5)


try:
    raises_stop().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    iter(nothing_ := nothing())
except TypeError as e:
    print(e)
nothing_.close()
try:
    next(nothing_)
except TypeError as e:
    print(e)
