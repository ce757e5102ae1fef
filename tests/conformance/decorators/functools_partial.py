import functools


def f(*a, **k):
    return a, k


p = functools.partial(f, 1, 2, x=3)
print(p(), p(4), p(y=5), p(x=6))
print(p.func is f, p.args, p.keywords)
q = functools.partial(p, 9, x=10)
print(q.func is f, q.args, q.keywords, q())
print(functools.partial(int, base=2)("101"))
p.attr = "x"
print(p.__dict__, p.attr)
p.keywords["x"] = "changed in place"
print(p())


class C:
    m = functools.partial(f, "no self")

    def real(self, a, b=0):
        return a, b

    pm = functools.partialmethod(real, 5)
    pk = functools.partialmethod(real, b=7)
    pc = functools.partialmethod(classmethod(lambda cls, x: (cls.__name__, x)), 3)


c = C()
print(c.pm(), c.pm(1), c.pk(2), C.pm(c), c.pc())
print(functools.Placeholder, repr(functools.partial(print, 1, sep="-")).replace(repr(print), "print"))
r = functools.partial(f, functools.Placeholder, 2, functools.Placeholder, 4)
print(r(1, 3), r(1, 3, 5), r.args)
s = functools.partial(r, "one")
print(s("three"), s.args)
for bad in (
    lambda: functools.partial(),
    lambda: functools.partial(5),
    lambda: functools.partial(f, functools.Placeholder),
    lambda: functools.partial(f, x=functools.Placeholder),
    lambda: r(1),
    lambda: functools.partial(f).func.nope,
    lambda: setattr(p, "func", 1),
    lambda: functools.partialmethod(5),
    lambda: functools.partial(len)(),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


class Sub(functools.partial):
    pass


print(type(Sub(f, 1)).__name__, Sub(f, 1)(2), functools.partial(Sub(f, 1), 2).func is f)
print(callable(p), hasattr(p, "__name__"), isinstance(p, functools.partial))
recursive = functools.partial(f)
recursive.__setstate__((recursive, (), {}, {}))
print(repr(recursive).startswith("functools.partial(..."))
recursive.__setstate__((f, (), {}, {}))
