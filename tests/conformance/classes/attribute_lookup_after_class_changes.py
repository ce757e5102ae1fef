# Every change of a class must be seen by code that has already run many times.
class Base:
    def f(self):
        return "Base.f"


class C(Base):
    v = 1


def call(o):
    return o.f(), o.v


o = C()
for _ in range(50):
    call(o)
print(call(o))
C.f = lambda self: "C.f"
print(call(o))
o.f = lambda: "instance f"
print(call(o))
del o.f
print(call(o))
del C.f
print(call(o))
Base.f = lambda self: "new Base.f"
print(call(o))
C.v = property(lambda self: "property v")
print(call(o))
C.v = 5
o.v = "instance v"
print(call(o))
C.v = property(lambda self: "data descriptor beats the instance")
print(call(o))
del C.v
print(call(o))
o.__dict__.clear()
try:
    call(o)
except AttributeError as e:
    print(e)
C.__getattr__ = lambda self, n: f"getattr {n}"
print(call(o))
Base.v = "from Base"
print(call(o))
C.__getattribute__ = lambda self, n: (lambda: f"all {n}") if n == "f" else f"all {n}"
print(call(o))
del C.__getattribute__
print(call(o))


class D:
    f = lambda self: "D.f"
    v = "D.v"


C.__bases__ = C.__bases__
o.__class__ = D
print(call(o))
shapes = []
for i in range(8):
    x = D()
    for j in range(i):
        setattr(x, f"a{j}", j)
    x.v = i
    shapes.append(x)
print([call(x) for x in shapes])


def total(xs):
    return sum(x.v for x in xs)


print(total(shapes), total(shapes * 10))
for x in shapes[::2]:
    del x.v
    x.__class__.v = 100
print(total(shapes))
import sys

counter = 0


def count_global():
    return counter


for i in range(30):
    counter = i
    count_global()
print(count_global())
del counter
try:
    count_global()
except NameError as e:
    print(e)
