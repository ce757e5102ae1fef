# What coroutines and asynchronous generators say when they are misused.
import inspect
import warnings

def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

class Step:
    def __await__(self):
        yield "step"

async def simple():
    await Step()
    return 5

c = simple()
print(inspect.getcoroutinestate(c), c.cr_await, c.cr_running, c.cr_origin)
print(c.send(None), inspect.getcoroutinestate(c), type(c.cr_await).__name__)
attempt(lambda: c.send(None))
attempt(lambda: c.send(None))
c.close()
attempt(lambda: c.throw(ValueError))
d = simple()
attempt(lambda: d.send(5))
attempt(lambda: iter(d))
attempt(lambda: next(d))
attempt(lambda: list(d))
d.close()
attempt(lambda: d.send(None))

async def awaits(x):
    return await x

for x in (1, None, [], object, Step):
    c = awaits(x)
    attempt(lambda: c.send(None))

class BadAwait:
    def __await__(self): return 5
class BadIter:
    def __await__(self): return simple()
attempt(lambda: awaits(BadAwait()).send(None))
bad = BadIter()
attempt(lambda: awaits(bad).send(None))

shared = simple()
first, second = awaits(shared), awaits(shared)
first.send(None)
attempt(lambda: second.send(None))
first.close()

async def stubborn():
    try:
        await Step()
    except GeneratorExit:
        await Step()

s = stubborn()
s.send(None)
attempt(s.close)
try:
    s.close()
except RuntimeError as e:
    print(e)

async def stops():
    raise StopIteration(1)

attempt(lambda: stops().send(None))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    simple()
print([str(w.message) for w in caught])
for f in (simple, awaits):
    print(inspect.iscoroutinefunction(f), inspect.isawaitable(Step()), f.__code__.co_flags & inspect.CO_COROUTINE)
