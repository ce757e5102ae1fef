import weakref

saved = []


class Phoenix:
    count = 0

    def __del__(self):
        Phoenix.count += 1
        print("del", Phoenix.count)
        saved.append(self)


p = Phoenix()
r = weakref.ref(p, lambda ref: print("weak callback"))
del p
print(len(saved), r() is saved[0])
saved.clear()
print("a finaliser runs once only", Phoenix.count)


class Again:
    def __init__(self):
        self.alive = True

    def __del__(self):
        print("again del")
        saved.append(self)


a = Again()
del a
b = saved.pop()
print(b.alive)
b.alive = "second life"
w = weakref.ref(b)
del b
print(w())


class Raises:
    def __del__(self):
        print("about to fail")
        raise ValueError("swallowed")


import sys

sys.unraisablehook = lambda u: print("unraisable", type(u.exc_value).__name__, u.exc_value)
Raises()
print("after")


class LateDel:
    pass


x = LateDel()
LateDel.__del__ = lambda self: print("added later")
del x
y = LateDel()
y.__del__ = lambda: print("instance attribute is not used")
del y
del LateDel.__del__
LateDel()
print("no finaliser now")


class Parent:
    def __del__(self):
        print("parent del")


class Child(Parent):
    def __del__(self):
        print("child del")
        super().__del__()


Child()


def inner():
    c = Child()
    try:
        return "result"
    finally:
        print("finally before locals die")


print(inner())


class NewFails:
    def __new__(cls):
        self = super().__new__(cls)
        raise RuntimeError("in new")

    def __del__(self):
        print("half made is finalised")


try:
    NewFails()
except RuntimeError as e:
    print(e)
    del e


class InitFails:
    def __init__(self):
        raise RuntimeError("in init")

    def __del__(self):
        print("init failed, finalised")


try:
    InitFails()
except RuntimeError as e:
    print(e)
print("end")
