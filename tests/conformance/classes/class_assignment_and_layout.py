# Assigning __class__: where the layouts agree, and the words where they do not.
class A: pass
class B: pass
class S: __slots__ = ("x",)
class T: __slots__ = ("x",)
class U: __slots__ = ("y",)
class W: __slots__ = ("x", "__weakref__")
class I(int): pass
class L(list): pass
class L2(list): pass

def attempt(o, cls):
    try:
        o.__class__ = cls
        print(type(o).__name__)
    except TypeError as e:
        print(e)

attempt(A(), B)
attempt(S(), T)
attempt(S(), U)
attempt(S(), W)
attempt(A(), S)
attempt(S(), A)
attempt(L(), L2)
attempt(L(), A)
attempt(A(), int)
attempt(5, A)
attempt([], L)
attempt(A(), 5)
attempt(A(), object)
attempt(I(1), A)
s = S()
s.x = 1
s.__class__ = T
print(s.x, isinstance(s, T), isinstance(s, S))
try:
    del s.__class__
except TypeError as e:
    print(e)
a = A()
a.__dict__ = {"k": 1}
print(a.k, vars(a))
for bad in (None, [], 5):
    try:
        a.__dict__ = bad
    except TypeError as e:
        print(e)
del a.__dict__
print(vars(a), hasattr(a, "k"))
