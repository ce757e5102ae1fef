"""Generators that are unpacked at once: they go on from yield to yield, and end when CPython ends them."""

def two(x):
    try:
        yield x
        yield x + 1
    finally:
        print("fin", x)
a, b = two(1); print(a, b)
try: a, b, c = two(5)
except ValueError as e: print(e)
try: (a,) = two(7)
except ValueError as e: print(e)
print(a, b)
def bad():
    yield 1
    raise KeyError('x')
try: a, b = bad()
except KeyError as e: print(repr(e), a, b)
def deleg():
    yield from two(10)
    yield 3
a, b, c = deleg(); print(a,b,c)
def inner():
    x, y = two(20)
    yield x + y
    yield 0
(p, q), (r, s) = (inner() for _ in range(2)); print(p,q,r,s)
def handled():
    try:
        1/0
    except ZeroDivisionError:
        yield 1
        yield 2
try:
    raise ValueError
except ValueError:
    a, b = handled()
    print(a, b)
def selfish():
    global a, b
    yield 1
    print("a", a)
    a, b = two(9)
    yield 2
a, b = selfish(); print(a,b)
g = two(3)
a, b = g
print(list(g))
class Del:
    def __del__(self): print("del")
def dels():
    yield Del()
    yield Del()
    yield Del()
try: a, b = dels()
except ValueError as e: print(e)
def rec():
    yield 1
    x, y = gg
try:
    gg = rec()
    a, b = [gg][0:1].pop()
except ValueError as e: print(e)
