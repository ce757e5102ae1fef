# close and throw of what asend, athrow and aclose give, before and after they have begun.
def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class Pause:
    def __await__(self):
        return (yield "pause")

async def agen(name):
    try:
        await Pause()
        yield 1
    except GeneratorExit:
        print(name, "exits")
        raise
    finally:
        print(name, "ends")

async def stubborn():
    for n in range(2):
        try:
            await Pause()
            yield 1
        except GeneratorExit:
            if n:
                raise
            print("no")

a = agen("unstarted")
step = a.asend(None)
print(step.close(), step.close())
attempt(lambda: step.send(None))
attempt(lambda: a.asend(None).send(None))

a = agen("paused")
step = a.asend(None)
print(step.send(None), a.ag_running)
print(step.close(), a.ag_running)
attempt(lambda: step.throw(ValueError("late")))

s = stubborn()
step = s.asend(None)
print(step.send(None))
attempt(step.close)

a = agen("thrown into")
step = a.asend(None)
step.send(None)
attempt(lambda: step.throw(KeyError("k")))
attempt(lambda: a.asend(None).send(None))

a = agen("closing")
attempt(lambda: a.asend(None).send(None))
c = agen("other")
close = c.aclose()
print(close.close())
attempt(lambda: close.send(None))
close = c.aclose()
attempt(lambda: close.send(None))
t = agen("t").athrow(ValueError("v"))
print(t.close())
attempt(lambda: t.send(None))
t = agen("t2").athrow(ValueError("v"))
attempt(lambda: t.send(None))
busy = agen("busy")
step = busy.asend(None)
step.send(None)
for other in (busy.asend(None), busy.athrow(ValueError), busy.aclose()):
    attempt(lambda: other.throw(KeyError("x")))
attempt(lambda: step.send(None))
