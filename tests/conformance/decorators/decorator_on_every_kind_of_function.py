# One decorator on plain functions, generators, coroutines, async generators, lambdas and builtins: it keeps what kind each is.
import functools
import inspect


def traced(f):
    name = getattr(f, "__name__", repr(f))
    if inspect.isasyncgenfunction(f):
        @functools.wraps(f)
        async def wrapper(*a, **k):
            print("open", name)
            try:
                async for x in f(*a, **k):
                    yield x
            finally:
                print("shut", name)
    elif inspect.iscoroutinefunction(f):
        @functools.wraps(f)
        async def wrapper(*a, **k):
            print("await", name)
            return await f(*a, **k)
    elif inspect.isgeneratorfunction(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            print("start", name)
            result = yield from f(*a, **k)
            print("done", name, result)
            return result
    else:
        @functools.wraps(f)
        def wrapper(*a, **k):
            print("call", name)
            return f(*a, **k)
    return wrapper


@traced
def plain(x):
    return x + 1


@traced
def numbers(n):
    got = yield from range(n)
    return n


@traced
async def later(x):
    return x * 2


@traced
async def stream(n):
    for i in range(n):
        yield i


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def main():
    print(await later(4))
    print([x async for x in stream(3)])
    async for x in stream(5):
        print("got", x)
        break
    s = stream(2)
    print(await anext(s))
    await s.aclose()


print(plain(1), list(numbers(3)))
run(main())
print(traced(lambda: 7)(), traced(len)([1]), traced(print)("hi"), traced(int)("12"))
for f in (plain, numbers, later, stream):
    print(f.__name__, inspect.isgeneratorfunction(f), inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(f), f.__wrapped__.__code__.co_flags == f.__code__.co_flags)
