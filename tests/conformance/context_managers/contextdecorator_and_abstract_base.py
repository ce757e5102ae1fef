from contextlib import AbstractContextManager, AbstractAsyncContextManager, ContextDecorator


class Tag(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print(f"<{self.name}>")
        return self

    def __exit__(self, *a):
        print(f"</{self.name}>")
        return False


@Tag("f")
def f(x):
    """doc"""
    return x * 2


print(f(2), f.__name__, f.__doc__, f.__wrapped__(3))
with Tag("w"):
    print("body")


class Mgr(AbstractContextManager):
    def __exit__(self, *a):
        print("exit", a[0])


with Mgr() as m:
    print(type(m).__name__)
try:
    AbstractContextManager()
except TypeError as e:
    print(e)


class Duck:
    def __enter__(self): ...

    def __exit__(self, *a): ...


class Half:
    def __enter__(self): ...


class ADuck:
    async def __aenter__(self): ...

    async def __aexit__(self, *a): ...


print(
    isinstance(Duck(), AbstractContextManager),
    issubclass(Half, AbstractContextManager),
    isinstance(ADuck(), AbstractAsyncContextManager),
    isinstance(open, AbstractContextManager),
)
print(AbstractContextManager[int])


class Both(Mgr, ContextDecorator):
    pass


@Both()
def g():
    return "g"


print(g())


@Tag("gen")
def gen():
    yield 1
    yield 2


print(list(gen()), "closed before the first item")


@Tag("class decorated")
class K:
    def __init__(self):
        print("init")


print(type(K()).__name__)
