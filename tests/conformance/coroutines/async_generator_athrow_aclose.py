class Pause:
    def __await__(self):
        return (yield "pause")


async def agen():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("caught", e)
        yield "handled"
    finally:
        print("finally")
        await Pause()
        print("after pause in finally")


def drive(aw):
    try:
        while True:
            print("  susp", aw.send(None))
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return "exhausted"
    except Exception as e:
        return f"{type(e).__name__}: {e}"


g = agen()
print(drive(g.__anext__()))
print(drive(g.athrow(ValueError("v"))))
print(drive(g.__anext__()))
g = agen()
drive(g.__anext__())
print(drive(g.athrow(KeyError("k"))))
print(drive(g.__anext__()))
g = agen()
drive(g.__anext__())
print(drive(g.aclose()))
print(drive(g.aclose()), drive(g.__anext__()), drive(g.athrow(ValueError("closed"))))
g = agen()
print(drive(g.aclose()), "closed before start")
g = agen()
print(drive(g.athrow(TypeError("at start"))))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = ignores()
drive(g.__anext__())
print(drive(g.aclose()))


async def raises():
    try:
        yield 1
    finally:
        raise OSError("in finally")


g = raises()
drive(g.__anext__())
print(drive(g.aclose()))
a = agen()
x = a.__anext__()
print(drive(x))
print(drive(x))
y = a.aclose()
y.send(None)
z = a.__anext__()
print(drive(z))
y.close()
