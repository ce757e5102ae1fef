# functools.partial: nesting, keywords that override, Placeholder, as methods, attributes, copies and comparisons.
import copy
import functools

P = functools.Placeholder


def f(*args, **kw):
    return args, kw


p = functools.partial(f, 1, a=1)
q = functools.partial(p, 2, a=2, b=3)
print(q(), q(9, b=4), q.func is f, q.args, q.keywords)
print(functools.partial(f, P, 2)(1), functools.partial(f, P, P, 3)(1, 2, 4))
r = functools.partial(functools.partial(f, P, 2, P, 4), 1, k=5)
print(r.args, r(3), r(3, 4, k=6))
for bad in (lambda: functools.partial(f, 1, P), lambda: functools.partial(f, P, 1)(), lambda: functools.partial(f, a=P), lambda: functools.partial(), lambda: functools.partial(3), lambda: functools.partial(f, P, 2, P, 3)(1)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(repr(P), P is functools.Placeholder, type(P).__name__)


class Shape:
    def scale(self, by, *, unit="cm"):
        return type(self).__name__, by, unit

    double = functools.partial(scale, by=2)
    triple = functools.partialmethod(scale, 3)
    metric = functools.partialmethod(scale, unit="m")
    static = staticmethod(functools.partial(f, "static"))
    klass = classmethod(functools.partial(f, "klass"))


s = Shape()
print(s.double(), s.triple(), s.metric(4), s.static(1), Shape.klass(1)[0][1] is Shape)
print(Shape.double(s), Shape.triple(s))

p.extra = 1
c, d = copy.copy(p), copy.deepcopy(functools.partial(f, [1]))
print(c.extra, c.func is f, c == p, d.args, hash(p) == hash(p), p.__dict__)
try:
    p.func = len
except AttributeError as e:
    print(e)
print(p.__reduce__()[2][1:], functools.partial.__call__(p, 7))
p.__setstate__((f, (5,), {"z": 1}, {"other": 2}))
print(p(), p.__dict__, p.args)
for state in (None, (1, 2), (f, (), {}, 3), (f, [], {}, None)):
    try:
        p.__setstate__(state)
        print("accepted", state and state[1:])
    except TypeError as e:
        print(e)


class Sub(functools.partial):
    def __call__(self, *a, **k):
        return "sub", super().__call__(*a, **k)


t = Sub(f, 1)
print(t(2), Sub(t, 3).func is f, functools.partial(t, 3)(4), type(functools.partial(t)).__name__)
print(repr(functools.partial(int, base=2)), repr(functools.partial(print, "a", sep="-")))
print(functools.partial(int, base=2)("101"), list(map(functools.partial(pow, 2), range(4))), sorted("bA", key=functools.partial(str.lower)))
u = functools.partial(f)
u.__doc__ = "own doc"
print(u.__doc__, functools.partial.__doc__.split("\n")[0][:30], hasattr(u, "__name__"))
e = functools.partial(f, **{"self": 1, "func": 2, "args": 3})
print(e(cls=4))
