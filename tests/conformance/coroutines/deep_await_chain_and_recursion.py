class Leaf:
    def __await__(self):
        return (yield "leaf")


async def nest(n):
    if n == 0:
        return await Leaf()
    return await nest(n - 1) + 1


c = nest(300)
print(c.send(None))
depth, x = 0, c
while getattr(x, "cr_await", None) is not None:
    x = x.cr_await
    depth += 1
print(depth)
try:
    c.send(0)
except StopIteration as e:
    print(e.value)
c = nest(200)
c.send(None)
try:
    c.throw(ValueError("thrown deep"))
except ValueError as e:
    n, tb = 0, e.__traceback__
    while tb:
        n, tb = n + 1, tb.tb_next
    print(e, n)
c = nest(100)
c.send(None)
c.close()
print(c.cr_frame)


async def forever():
    return await forever()


try:
    forever().send(None)
except RecursionError as e:
    print("RecursionError", e)


async def fib(n):
    return n if n < 2 else await fib(n - 1) + await fib(n - 2)


try:
    fib(15).send(None)
except StopIteration as e:
    print(e.value)


async def ping(n):
    return "ping" if n == 0 else await pong(n - 1)


async def pong(n):
    return "pong" if n == 0 else await ping(n - 1)


for k in (10, 11):
    try:
        ping(k).send(None)
    except StopIteration as e:
        print(e.value)
