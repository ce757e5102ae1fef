# Generators: values of return, send before the start, StopIteration inside, iterators that are none.
import types

def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e.args, repr(e.__cause__))

def g():
    got = yield 1
    return ("returned", got)

a = g()
attempt(lambda: a.send("early"))
print(next(a))
attempt(lambda: a.send("late"))
attempt(lambda: a.send("again"))
attempt(lambda: next(g(), "x"))

def stops():
    yield 1
    raise StopIteration("inside")

attempt(lambda: list(stops()))

def tuple_value():
    return (1, 2)
    yield

def exception_value():
    return ValueError("v")
    yield

for f in tuple_value, exception_value:
    try:
        next(f())
    except StopIteration as e:
        print(e.value, e.args)

def delegates(x):
    r = yield from x
    return r

class OwnIterator:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("own end")
        return self.n

d = delegates(OwnIterator())
print(next(d), d.send(None))
attempt(lambda: next(d))
d = delegates(OwnIterator())
next(d)
attempt(lambda: d.send("x"))
d = delegates(OwnIterator())
next(d)
attempt(lambda: d.throw(KeyError("thrown")))
attempt(lambda: next(delegates(5)))
attempt(lambda: list(delegates([1, 2])))

class HasThrow(OwnIterator):
    def throw(self, *args): return ("threw", [type(a).__name__ for a in args])
    def send(self, v): return ("sent", v)
    def close(self): print("closed")

d = delegates(HasThrow())
print(next(d), d.send(7), d.throw(KeyError("k")))
d.close()

class BadThrow(OwnIterator):
    @property
    def throw(self): raise AttributeError("no throw here")

d = delegates(BadThrow())
next(d)
attempt(lambda: d.throw(ValueError("v")))
def ignoring():
    for _ in range(2):
        try:
            yield
        except GeneratorExit:
            pass
i = ignoring()
next(i)
attempt(i.close)
def returning():
    try:
        yield
    except GeneratorExit:
        return "from close"
r = returning()
next(r)
print(r.close(), r.close(), returning().close())
@types.coroutine
def old_style():
    got = yield "wanted"
    return got
async def uses(): return await old_style()
c = uses()
print(c.send(None))
attempt(lambda: c.send("given"))
def names(): yield
n = names()
n.__name__ = "renamed"
n.__qualname__ = "q.renamed"
print(n.__name__, n.__qualname__, repr(n)[:27])
for bad in (1, None):
    try:
        n.__name__ = bad
    except TypeError as e:
        print(e)
