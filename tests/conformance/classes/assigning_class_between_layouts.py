# obj.__class__ = other: allowed where the layouts come from the same classes, or add the same slots to the same base.
def attempt(o, cls):
    try:
        o.__class__ = cls
        return "yes" if type(o) is cls else "no effect"
    except TypeError as e:
        return str(e)


class G:
    __slots__ = ["a", "b"]


class H:
    __slots__ = ["b", "a"]


class J:
    __slots__ = ["c", "b"]


class L(H):
    __slots__ = ["e"]


class M(G):
    __slots__ = ["e"]


class N(J):
    __slots__ = ["__weakref__"]


class P(J):
    __slots__ = ["__dict__"]


class Q(J):
    pass


class R(J):
    __slots__ = ["__dict__", "__weakref__"]


class Plain:
    pass


class Other:
    x = 1


class Derived(Plain):
    pass


class Bare:
    __slots__ = ()


class OnBare(Bare):
    pass


class List(list):
    pass


class List2(list):
    pass


class Int(int):
    __slots__ = ()


classes = [G, H, J, L, M, N, P, Q, R, Plain, Other, Derived, Bare, OnBare, List, List2, Int]
for a in classes:
    allowed = [b.__name__ for b in classes if b is not a and attempt(a(), b) == "yes"]
    print(a.__name__, "->", allowed)
for a, b in [(G, J), (Plain, G), (List, Plain), (Plain, List), (Plain, int), (Plain, object), (OnBare, Plain)]:
    print(attempt(a(), b))
for o, c in [(1, bool), ([], List), (Plain(), 3), (Plain(), None), (object(), Plain)]:
    print(attempt(o, c))

o = G()
o.a, o.b = 1, 2
o.__class__ = H
print(o.a, o.b, type(o).__name__)
p = Plain()
p.x, p.y = 5, 6
p.__class__ = Derived
print(vars(p), type(p).__name__)
p.__class__ = Other
print(p.x, vars(p), Other.x)
try:
    del p.__class__
except (TypeError, AttributeError) as e:
    print(type(e).__name__, e)
