# A frame of a coroutine or generator that has died still has its locals, and can be cleared.
import gc
import warnings

warnings.simplefilter("ignore")

async def coroutine(a):
    b = a
    return b

frame = coroutine([1]).cr_frame
gc.collect()
print(frame.f_code.co_name, frame.f_locals)
frame.clear()
print(frame.f_locals)
print([[i] for i in range(3)])

c = coroutine(2)
c.cr_frame.clear()
c.close()

def generator(a):
    b = a * 2
    yield b
    c = b * 2
    yield c

g = generator(3)
frame = g.gi_frame
print(frame.f_locals)
next(g)
print(frame.f_locals)
try:
    frame.clear()
except RuntimeError as e:
    print(e)
next(g)
del g
gc.collect()
print(sorted(frame.f_locals.items()), frame.f_back)
frame.clear()
print(frame.f_locals)

g = generator(4)
frame = g.gi_frame
next(g)
g.close()
print(frame.f_locals, g.gi_frame)

async def asynchronous():
    x = 1
    yield x

a = asynchronous()
frame = a.ag_frame
del a
gc.collect()
print(frame.f_locals, frame.f_code.co_name)

def running():
    import sys
    try:
        sys._getframe().clear()
    except RuntimeError as e:
        return str(e)

print(running())
