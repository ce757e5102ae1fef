"""Attribute hooks and descriptors that delete, replace or free what they are called for."""

import gc


def attempt(name, f):
    try:
        print(name, f())
    except (AttributeError, TypeError, RecursionError, KeyError) as e:
        print(name, type(e).__name__, e)


class Dropping:
    def __init__(self):
        self.a, self.b = [1], [2]

    def __getattr__(self, name):
        self.__dict__.clear()
        return "lost " + name

    def __setattr__(self, name, value):
        if name == "b":
            vars(self).pop("a", None)
        object.__setattr__(self, name, value)


d = Dropping()
print(vars(d), d.zzz, vars(d), d.b)


class Slots:
    __slots__ = ("x", "y")

    def __del__(self):
        freed.append(getattr(self, "x", "unset"))


freed = []
s = Slots()
s.x = s.y = [s]
s.x = Slots()
s.x.x = "inner"
s.x = None
print(freed)
del s.y
attempt("unset", lambda: s.y)
s.y = s
del s
gc.collect()
print(freed)


class Cached:
    def __get__(self, o, owner):
        if o is None:
            return self
        value = o.__dict__["cached"] = object()
        o.__class__ = Plain
        return value is o.cached


class Plain:
    pass


class Lazy(Plain):
    cached = Cached()


l = Lazy()
print(l.cached, type(l).__name__, l.cached is l.cached)


class Setter:
    def __set__(self, o, value):
        del type(o).s
        o.s = value

    def __get__(self, o, owner):
        return "descriptor"


class T:
    s = Setter()


t = T()
print(t.s)
t.s = 5
print(t.s, vars(t))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_t", target)

    def __getattribute__(self, name):
        t = object.__getattribute__(self, "_t")
        if name == "swap":
            object.__setattr__(self, "_t", [])
            del t[:]
            return t
        return getattr(t, name)


p = Proxy([1, 2, 3])
print(p.swap, p.copy(), attempt("none", lambda: p.nothing))
big = {f"k{i}": i for i in range(100)}


class Wide:
    pass


w = Wide()
w.__dict__.update(big)
for i, k in enumerate(list(vars(w))):
    if i % 3 == 0:
        delattr(w, k)
    elif i % 3 == 1:
        setattr(w, k + "x", getattr(w, k))
        del w.__dict__[k]
print(len(vars(w)), sum(vars(w).values()), w.k2, attempt("gone", lambda: w.k0))
w.__dict__ = {"only": 1}
print(vars(w), attempt("k2", lambda: w.k2))
w.__dict__["only"] = w
del w.__dict__
print(vars(w))
