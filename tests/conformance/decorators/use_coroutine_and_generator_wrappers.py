import functools


def primed(f):
    @functools.wraps(f)
    def start(*a):
        g = f(*a)
        next(g)
        return g

    return start


@primed
def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count


a = averager()
print(a.send(10), a.send(20), a.send(3), averager.__name__)


def as_list(f):
    return functools.wraps(f)(lambda *a: list(f(*a)))


@as_list
def evens(n):
    for i in range(n):
        if i % 2 == 0:
            yield i


print(evens(7))


def async_logged(f):
    @functools.wraps(f)
    async def wrapper(*a):
        print("before", f.__name__)
        try:
            return await f(*a)
        finally:
            print("after", f.__name__)

    return wrapper


class Pause:
    def __await__(self):
        return (yield "pause")


@async_logged
async def fetch(x):
    got = await Pause()
    return x, got


c = fetch("url")
print(c.send(None))
try:
    c.send("answer")
except StopIteration as s:
    print(s.value)


def trampoline(f):
    def run(*a):
        stack, value = [f(*a)], None
        while stack:
            try:
                nxt = stack[-1].send(value)
                value = None
                stack.append(nxt)
            except StopIteration as s:
                stack.pop()
                value = s.value
        return value

    run.inner = f
    return run


@trampoline
def depth(n):
    return 0 if n == 0 else 1 + (yield depth.inner(n - 1))


print(depth(5000))
