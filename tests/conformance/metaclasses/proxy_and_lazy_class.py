class LazyMeta(type):
    def __getattr__(cls, name):
        if name.startswith("_"):
            raise AttributeError(name)
        print("computing", name)
        value = f"<{cls.__name__}.{name}>"
        setattr(cls, name, value)
        return value


class Config(metaclass=LazyMeta):
    fixed = 1


print(Config.a, Config.a, Config.fixed, hasattr(Config, "_private"), sorted(k for k in vars(Config) if len(k) == 1))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattribute__(self, name):
        target = object.__getattribute__(self, "_target")
        if name == "_target":
            return target
        return getattr(target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __delattr__(self, name):
        delattr(self._target, name)

    def __repr__(self):
        return f"Proxy({self._target!r})"


for op in "len getitem setitem delitem iter contains add radd eq lt hash bool call str".split():
    dunder = f"__{op}__"

    def method(self, *a, dunder=dunder):
        return getattr(self._target, dunder)(*a) if hasattr(self._target, dunder) else NotImplemented

    setattr(Proxy, dunder, method)
p = Proxy([3, 1, 2])
p.append(9)
print(
    p,
    len(p),
    p[0],
    9 in p,
    list(p),
    p + [1],
    p == [3, 1, 2, 9],
    p.__class__,
    isinstance(p, list),
    type(p).__name__,
    sorted(p),
)
p[0] = 100
del p[1]
print(p._target)
f = Proxy(lambda x: x * 2)
print(f(21), Proxy(5) + 1, Proxy("s").upper(), str(Proxy(7)))


class Thing:
    pass


t = Proxy(Thing())
t.x = 1
print(t.x, vars(t._target))
del t.x
print(hasattr(t, "x"))
