class C:
    def m(self, x=0):
        return x

    builtin = len
    lam = lambda self: "lam"


c = C()
b = c.m
print(b.__self__ is c, b.__func__ is C.m, b.__name__, b.__qualname__, b.__doc__, type(b).__name__)
print(C.m.__get__(c)(5), C.m.__get__(c, C)(6), C.m.__get__(None, C) is C.m)
print(c.m == c.m, c.m is c.m, C().m == c.m, hash(c.m) == hash(c.m), {c.m: 1}[c.m])
print(c.builtin([1, 2]), c.lam())
c.own = lambda: "not bound"
print(c.own())
C.added = lambda self, a: ("added", a)
print(c.added(1))


class D(C):
    def m(self, x=0):
        return "D", super().m(x)


print(D().m(3), C.m(D(), 4), D.m.__qualname__)
import types

print(types.MethodType(lambda self, a: (self, a), 10)(20))
m = types.MethodType(len, [1, 2, 3])
print(m(), m.__func__ is len, m.__self__)
for bad in (
    lambda: types.MethodType(5, 1),
    lambda: types.MethodType(len, None),
    lambda: types.MethodType(len),
    lambda: C.m(),
    lambda: b.__self__.nope,
    lambda: setattr(b, "__func__", 1),
    lambda: C.m.__get__(),
    lambda: C.m.__get__(None),
    lambda: C.m.__get__(None, None),
):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(e)
print(C.m.__get__(5)(), (lambda self: self * 2).__get__(21)())
print(
    str.upper.__get__("abc")(),
    [].append.__self__,
    [].append.__name__,
    type([].append).__name__,
    type(list.append).__name__,
)
print(
    list.append.__objclass__,
    list.append.__name__,
    list.append.__get__([], list).__qualname__,
    int.__add__.__get__(5)(6),
)
f = "text".upper
print(f(), f == "text".upper, f.__self__)


class Call:
    def __call__(self, *a):
        return a


class E:
    inst = Call()
    cls = Call


print(E().inst(1), type(E().cls()).__name__)
bound = [c.m for c in (C(), C())]
print(bound[0] == bound[1], bound[0].__func__ is bound[1].__func__)
print(sorted(["b", "A"], key=str.lower), list(map(str.strip, [" a "])), (5).__add__(3))
c2 = C()
c2.m.__func__.note = 1
print(C.m.note, c2.m.note, c2.m.__dict__)
