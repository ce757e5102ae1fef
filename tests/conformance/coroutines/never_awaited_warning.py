async def f():
    pass


async def g(x):
    return x


f()
c = g(1)
del c
[g(i) for i in range(2)]
closed = f()
closed.close()
del closed
started = f()
try:
    started.send(None)
except StopIteration:
    pass
del started
print("end")
