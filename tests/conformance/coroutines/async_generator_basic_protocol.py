class Pause:
    def __init__(self, x):
        self.x = x

    def __await__(self):
        return (yield self.x)


async def agen(n):
    print("start")
    for i in range(n):
        got = yield i
        print("asend gave", got)
        r = await Pause(f"wait{i}")
        print("await gave", r)
    print("end")


def drive(aw, *answers):
    answers = list(answers)
    c = aw.__await__() if not hasattr(aw, "send") else aw
    value = None
    while True:
        try:
            print("  suspended:", c.send(value))
            value = answers.pop(0) if answers else None
        except StopIteration as e:
            return "yielded", e.value
        except StopAsyncIteration as e:
            return "stopped", e.args


g = agen(2)
print(type(g).__name__, g.__aiter__() is g, type(probe := g.asend(None)).__name__)
probe.close()
g = agen(2)
print(drive(g.__anext__()))
print(drive(g.asend("x"), "r1"))
print(drive(g.asend("y"), "r2"))
print(drive(g.__anext__()))
g = agen(1)
try:
    drive(g.asend("too early"))
except TypeError as e:
    print(e)
print(drive(g.asend(None)))
print(g.ag_running, g.ag_suspended, g.ag_await, g.ag_frame.f_locals, g.ag_code.co_name, g.__name__, g.__qualname__)
print(drive(g.aclose()), g.ag_frame)
for bad in (lambda: next(g), lambda: iter(g), lambda: len(g), lambda: agen(1).send(None)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)
print(sorted(n for n in dir(g) if not n.startswith("__")))


async def empty():
    return
    yield


print(drive(empty().__anext__()))
