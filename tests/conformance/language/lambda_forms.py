print((lambda: 1)(), (lambda x: x)(2), (lambda x, /, y=3, *a, z=4, **k: (x, y, a, z, k))(1, 2, 5, z=6, w=7))
print((lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda *, k: k)(k=3))
print((lambda x: lambda y: x + y)(1)(2))
f = lambda x: (yield x)
print(list(f(5)), type(f(5)).__name__)
print([f() for f in [lambda i=i: i for i in range(3)]])
compose = lambda *fs: lambda x: compose(*fs[:-1])(fs[-1](x)) if fs else x
print(compose(str, lambda x: x + 1)(4))
print((lambda: (lambda: (lambda: "deep")())())())
print(sorted([3, 1, 2], key=lambda v: -v), (lambda x: x if x else "empty")([]))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print((lambda: 0 if False else "n")())
l = lambda: ...
print(l(), l.__name__, l.__qualname__, l.__doc__)
d = {"k": lambda self=1: self}
print(d["k"](), (lambda x: {**x, "b": 2})({"a": 1}), (lambda a, *b: [a, *b])(*"xyz"))
print((lambda: [x := 1, x + 1])(), (lambda a=lambda: 5: a())())
class C:
    m = lambda self: type(self).__name__
print(C().m())
x = 10
g = lambda x=x: x
x = 20
print(g(), (lambda: x)())
