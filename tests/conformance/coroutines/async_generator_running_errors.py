class Pause:
    def __await__(self):
        yield "pause"


async def agen():
    await Pause()
    yield 1
    await Pause()
    yield 2


def step(aw, *a):
    try:
        return aw.send(None)
    except StopIteration as e:
        return "value", e.value
    except StopAsyncIteration:
        return "stop"
    except Exception as e:
        return type(e).__name__, str(e)


g = agen()
first = g.__anext__()
print(step(first), g.ag_running)
print(step(g.__anext__()))
print(step(g.asend(None)))
print(step(g.aclose()))
print(step(g.athrow(ValueError)))
print(step(first), g.ag_running)
print(step(first))
second = g.asend(None)
print(step(second))
try:
    second.throw(KeyError("into"))
except KeyError as e:
    print(repr(e))
print(step(g.__anext__()))
g = agen()
a = g.__anext__()
a.close()
print(step(a))
for wrong in (lambda: a.send(), lambda: a.send(1, 2), lambda: a.throw(), lambda: type(a)(), lambda: iter(a) is a):
    try:
        print(wrong())
    except (TypeError, RuntimeError) as e:
        print(e)
