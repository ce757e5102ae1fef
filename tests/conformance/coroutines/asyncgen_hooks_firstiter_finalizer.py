import sys

print(sys.get_asyncgen_hooks())
log = []


def firstiter(agen):
    log.append(("first", agen.__name__))


def finalizer(agen):
    log.append(("final", agen.__name__))
    try:
        agen.aclose().send(None)
    except StopIteration:
        log.append("closed by hook")


sys.set_asyncgen_hooks(firstiter=firstiter, finalizer=finalizer)
hooks = sys.get_asyncgen_hooks()
print(hooks.firstiter is firstiter, hooks.finalizer is finalizer, len(hooks), type(hooks).__name__)


async def g():
    try:
        yield 1
        yield 2
    finally:
        log.append("finally")


def step(aw):
    try:
        aw.send(None)
    except (StopIteration, StopAsyncIteration) as e:
        return e.args


a = g()
print(log)
print(step(a.__anext__()), log)
print(step(a.__anext__()), log)
del a
print(log)
log.clear()
b = g()
step(b.__anext__()), step(b.__anext__()), step(b.__anext__())
del b
print("exhausted:", log)
log.clear()
c = g()
del c
print("never iterated:", log)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
d = g()
step(d.__anext__())
sys.set_asyncgen_hooks(firstiter, finalizer)
del d
print("hooks are taken at the first iteration:", log)
for bad in (
    lambda: sys.set_asyncgen_hooks(5),
    lambda: sys.set_asyncgen_hooks(finalizer="x"),
    lambda: sys.set_asyncgen_hooks(1, 2, 3),
):
    try:
        bad()
    except TypeError as e:
        print(e)
