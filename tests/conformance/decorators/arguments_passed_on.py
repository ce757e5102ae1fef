# Functions that pass *args and **kwargs on: what they are called with, what can be seen of it, and when it is released.
import sys
def deco(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
@deco
def f(x, y=2, *, z=3): return (x, y, z)
for _ in range(3):
    print(f(1), f(1, 5), f(1, z=9), f(x=4, y=5))
    try: f(1, 2, 3)
    except TypeError as e: print(e)
    try: f(1, q=3)
    except TypeError as e: print(e)
def show(f):
    def wrapper(*args, **kwargs):
        fr = sys._getframe()
        print(fr.f_locals['args'], fr.f_locals['kwargs'])
        return f(*args, **kwargs)
    return wrapper
@show
def g(*a, **k): return a, k
print(g(1, 2, u=3), g(), g(u=1))
class A:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.x = 1
    def m(self, *args):
        return self.n(0, *args)
    def n(self, *a): return a
    @deco
    def dm(self, q): return q
class B(A):
    def __init__(self, *args, **kwargs):
        A.__init__(self, *args, **kwargs)
for _ in range(3):
    a = B()
    print(a.m(1, 2), a.m(), a.x, a.dm(7), a.dm(q=8))
    try: B(1)
    except TypeError as e: print(e)
@deco
def gen(n):
    for i in range(n):
        yield f(i)
print(list(gen(3)))
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
@deco
def dd(x): return 1
dd(D(1)); print('after')
x = D(2)
dd(x); print('x alive'); del x
def rec(*a):
    if a_len(*a) > 3: raise ValueError(sys._getframe(0).f_locals)
    return rec(*a, 1)
def a_len(*a): return len(a)
try: rec()
except ValueError as e: print(e, e.__traceback__.tb_next.tb_frame.f_locals)
def inner(*args, **kw):
    return [f(*args, **kw) for _ in range(2)]
print(inner(1, z=2))
def extra(*args, **kw):
    return f(*args, y=7, **kw)
print(extra(1, z=2))
def mid(a, b=2, *args, **kw):
    return g.__closure__[0].cell_contents(a, b, *args, **kw)
print(mid(1), mid(1,2,3,4,q=5), mid(b=1,a=3,c=4))
def only(**kw): return mid(1, **kw)
print(only(), only(b=3,z=4))
try: mid(1, a=2)
except TypeError as e: print(e)
class Cb:
    def __call__(self, *a, **k): return g(*a, **k)
print(Cb()(1, v=2))
print(list(map(deco(lambda a, b: a + b), [1,2],[3,4])))
def dele(*args):
    r = f(*args); return r
print(dele(1))
