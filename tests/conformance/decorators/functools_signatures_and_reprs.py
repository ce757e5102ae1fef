# What inspect.signature and repr show of what functools makes.
import functools
import inspect
import operator

def f(a, b=2, *args, c, d=4, **kw):
    "doc of f"

for p in (functools.partial(f, 1), functools.partial(f, c=3), functools.partial(f, 1, 2, 3, c=4, e=5), functools.partial(f, b=7)):
    print(inspect.signature(p))
print(functools.partial(int, "10", base=2))
print(repr(functools.partial(functools.partial(print, 1), 2, end="")))
print(inspect.signature(functools.partial(f, functools.Placeholder, 5)))
print(functools.Placeholder, type(functools.Placeholder).__name__)

@functools.lru_cache(maxsize=2)
def cached(x, y=1):
    "doc"
    return x + y

print(inspect.signature(cached), cached.__name__, cached.__doc__, cached.__wrapped__.__name__, cached.cache_parameters())
cached(1); cached(2); cached(1); cached(3); cached(1, y=1)
print(cached.cache_info())

@functools.singledispatch
def dispatch(x): return "object"
@dispatch.register
def _(x: int): return "int"
@dispatch.register(list)
def _(x): return "list"
print(dispatch(1), dispatch([]), dispatch("s"), dispatch.dispatch(bool) is dispatch.registry[int], inspect.signature(dispatch))

@functools.wraps(f)
def wrapper(*a): pass
print(inspect.signature(wrapper), wrapper.__wrapped__ is f, wrapper.__doc__, wrapper.__qualname__)
print(functools.cmp_to_key(lambda a, b: b - a)(3) < functools.cmp_to_key(lambda a, b: b - a)(4))
print(sorted([1, 3, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
print(operator.attrgetter("a.b", "c"), operator.itemgetter(1, 2), operator.methodcaller("m", 1, k=2))
for bad in (lambda: functools.partial(), lambda: functools.partial(5), lambda: functools.lru_cache(maxsize="x"), lambda: functools.reduce(operator.add, []), lambda: functools.partial(f, functools.Placeholder)):
    try:
        bad()
    except TypeError as e:
        print(e)
