# Asynchronous generators driven without a loop: asend, athrow and aclose objects, their own send, throw and close, and the states in between.
import types


@types.coroutine
def pause(tag):
    got = yield tag
    return got


async def agen():
    log.append("start")
    try:
        x = yield 1
        log.append(f"sent {x}")
        y = await pause("awaiting")
        log.append(f"resumed with {y}")
        try:
            yield 2
        except ValueError as e:
            log.append(f"caught {e}")
            await pause("in handler")
            yield 3
        yield 4
    finally:
        log.append("finally")
        await pause("in finally")
        log.append("cleaned")


def step(awaitable, method="send", *args):
    try:
        return "yielded", getattr(awaitable, method)(*(args or (None,) if method == "send" else args))
    except StopIteration as e:
        return "result", e.value
    except BaseException as e:
        return type(e).__name__, str(e)


log = []
g = agen()
a = g.asend(None)
print(type(a).__name__, step(a), step(a), g.ag_running, g.ag_suspended)
a = g.asend("hello")
print(step(a), g.ag_running, g.ag_await is not None, step(a, "send", "pushed"), log)
a = g.athrow(ValueError("thrown"))
print(type(a).__name__, step(a), step(a), step(a))
a = g.__anext__()
print(step(a))
a = g.aclose()
print(step(a), g.ag_running, step(a), step(g.asend(None)), step(g.aclose()), log)

log = []
g = agen()
print(step(g.asend("too early")), log)
print(step(g.aclose()), step(g.__anext__()), log)
log = []
g = agen()
step(g.asend(None))
a = g.asend(None)
print(step(a), step(a, "throw", KeyError("into await")), step(a), log)
print(step(g.asend(None)))
log = []
g = agen()
step(g.asend(None))
a = g.asend(None)
step(a)
for other in (g.asend(None), g.athrow(ValueError), g.aclose()):
    print(step(other), step(other))
print(step(a, "close"), log)
while step(g.aclose())[0] == "yielded":
    pass
log = []
g = agen()
step(g.asend(None))
a = g.athrow(LookupError("first"))
print(step(a), step(a), log, g.ag_frame)

log = []
g = agen()
a, b = g.asend(None), g.asend(None)
print(step(a), step(b), step(b))
list(map(step, [g.asend(None) for _ in range(5)]))
g2 = agen()
step(g2.asend(None))
a = g2.aclose()
print(step(a), step(a, "throw", OSError("in close")), log[-2:])


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = ignores()
step(g.asend(None))
print(step(g.aclose()))


async def stops(kind):
    yield 1
    raise kind("by itself")


for kind in (StopIteration, StopAsyncIteration, RuntimeError):
    g = stops(kind)
    step(g.asend(None))
    print(step(g.asend(None)), step(g.asend(None)))


async def values():
    got = None
    while got != "stop":
        got = yield got


g = values()
print([step(g.asend(v)) for v in (None, (1, 2), StopIteration("as value"), None, "stop")])
for bad in (lambda: values().asend(), lambda: step(values().athrow(3)), lambda: iter(values()), lambda: next(values()), lambda: anext([])):
    try:
        print(bad())
    except TypeError as e:
        print(e)
