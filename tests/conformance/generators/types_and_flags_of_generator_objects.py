# What makes a function a generator: code flags, inspect's questions, types and ABCs, lambdas, nested scopes, types.coroutine, wrappers.
import collections.abc
import functools
import inspect
import types


def plain():
    return 1


def gen():
    yield


def only_in_nested():
    def inner():
        yield
    return inner


def unreachable():
    return 1
    yield


def if_false():
    if 0:
        yield


def in_lambda():
    return lambda: (yield)


async def coro():
    pass


async def agen():
    yield


async def with_comprehension():
    return [x async for x in agen()]


@types.coroutine
def decorated():
    yield


class C:
    def method(self):
        yield

    @staticmethod
    def static():
        yield

    @classmethod
    def cls(cls):
        yield

    async def amethod(self):
        yield

    __iter__ = method


def kinds(f):
    return [k for k, test in (("gen", inspect.isgeneratorfunction), ("coro", inspect.iscoroutinefunction), ("agen", inspect.isasyncgenfunction)) if test(f)]


for f in (plain, gen, only_in_nested, only_in_nested(), unreachable, if_false, in_lambda, in_lambda(), coro, agen, with_comprehension, decorated,
          C.method, C().method, C.static, C.cls, C.amethod, C.__iter__, functools.partial(gen), functools.partial(functools.partial(coro)), lambda: (yield), C, len):
    flags = getattr(getattr(f, "__code__", None), "co_flags", 0) & (inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR | inspect.CO_ITERABLE_COROUTINE)
    print(getattr(f, "__qualname__", type(f).__name__), kinds(f), flags)

objects = [gen(), decorated(), (i for i in ()), coro(), agen(), iter([]), C().method(), (i async for i in agen())]
for o in objects:
    row = [n for n in ("Iterable", "Iterator", "Generator", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Sized") if isinstance(o, getattr(collections.abc, n))]
    print(type(o).__name__, row, inspect.isawaitable(o), inspect.isgenerator(o), inspect.iscoroutine(o), inspect.isasyncgen(o))
    if inspect.iscoroutine(o):
        o.close()
for t in (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType):
    try:
        t()
    except TypeError as e:
        print(e)
    try:
        type("Sub", (t,), {})
    except TypeError as e:
        print(e)
    print(t[int, str] if t is types.GeneratorType else t.__class_getitem__(int))


@types.coroutine
def not_generator():
    return gen()


w = not_generator()
print(type(w).__name__, kinds(not_generator), list(w))


class Duck(collections.abc.Generator):
    def send(self, v):
        return v

    def throw(self, *a):
        raise StopIteration


d = Duck()
print(next(d), d.send(3), d.close(), isinstance(d, collections.abc.Generator), iter(d) is d)


def annotated(x: int) -> "Generator":
    yield x


print(annotated.__annotations__, annotated(1).__name__, inspect.signature(annotated))
print(gen.__code__.co_flags == only_in_nested().__code__.co_flags & ~inspect.CO_NESTED, inspect.markcoroutinefunction(plain) is plain, inspect.iscoroutinefunction(plain))
