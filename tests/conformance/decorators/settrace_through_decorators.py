# Calls through decorators, partials, bound methods and callable objects as a tracing function sees them.
import functools
import sys

events = []

def tracer(frame, event, arg):
    if event in ("call", "return") and frame.f_code.co_filename == __file__:
        depth = 0
        f = frame.f_back
        while f:
            depth += f.f_code.co_filename == __file__
            f = f.f_back
        events.append((depth, event, frame.f_code.co_qualname, arg if event == "return" else None))
    return tracer

def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kw):
        return f(*args, **kw)
    return wrapper

@logged
@logged
def twice(x):
    return x * 2

class Callable:
    def __call__(self, x):
        return twice(x)
    @staticmethod
    def static(x): return x
    @classmethod
    def of(cls, x): return x
    @property
    def prop(self): return 1
    @functools.cached_property
    def cached(self): return 2

@functools.lru_cache
def remembered(x): return x

@functools.singledispatch
def generic(x): return "any"

@generic.register
def _(x: int): return "int"

c = Callable()
sys.settrace(tracer)
c(1)
functools.partial(twice, 2)()
c.static(3)
Callable.of(4)
c.prop
c.cached
c.cached
remembered(5)
remembered(5)
list(map(lambda v: v + 1, [1, 2]))
sorted([2, 1], key=lambda v: -v)
sys.settrace(None)
print(generic(1))
for depth, *rest in events:
    print("  " * depth, *rest)
