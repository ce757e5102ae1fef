l = []
for _ in range(100000):
    l = [l]
depth = 0
x = l
while x:
    x = x[0]
    depth += 1
print(depth)
try:
    repr(l)
except RecursionError as e:
    print(type(e).__name__)
m = []
for _ in range(100000):
    m = [m]
print(l == m)
del l, m, x
t = ()
for _ in range(100000):
    t = (t,)
try:
    hash(t)
    print("hash fine")
except RecursionError as e:
    print("RecursionError")
del t
d = {}
for _ in range(100000):
    d = {"k": d}
del d


class Node:
    def __init__(self, next):
        self.next = next


n = None
for _ in range(100000):
    n = Node(n)
del n
print("linked list dropped")


def gen(inner):
    yield inner


g = None
for _ in range(10000):
    g = gen(g)
    next(g)
del g
print("generators dropped")
f = None
for _ in range(50000):
    f = lambda f=f: f
del f
print("functions dropped")
e = None
for i in range(20000):
    n = ValueError(i)
    n.__context__ = e
    e = n
del e, n
print("exceptions dropped")
import functools

p = print
for _ in range(300):
    p = functools.partial(p, "x")
print(len(p.args))
s = "x"
nested = eval("[" * 90 + "]" * 90)
print(len(str(nested)))
