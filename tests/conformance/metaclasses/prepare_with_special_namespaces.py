# __prepare__ returning counters, default dicts, ordered logs, chain maps, non-dicts: what the class body sees and what type() copies.
import collections


def make(namespace_factory, name="X"):
    class Meta(type):
        @classmethod
        def __prepare__(mcls, name, bases, **kw):
            return namespace_factory()

        def __new__(mcls, name, bases, ns, **kw):
            cls = super().__new__(mcls, name, bases, dict(ns) if not isinstance(ns, dict) else ns)
            cls.namespace = ns
            return cls
    return Meta


class Log(dict):
    def __init__(self):
        self.events = []

    def __setitem__(self, k, v):
        if not k.startswith("__"):
            self.events.append(f"set {k}")
        super().__setitem__(k, v)

    def __getitem__(self, k):
        if not k.startswith("__"):
            self.events.append(f"get {k}")
        return super().__getitem__(k)

    def __delitem__(self, k):
        self.events.append(f"del {k}")
        super().__delitem__(k)


class Logged(metaclass=make(Log)):
    a = 1
    b = a + len([])
    a += 1
    del b
    for i in range(2):
        pass

    def f(self):
        return a

    c = [x for x in [a]]


print(Logged.namespace.events, sorted(k for k in vars(Logged) if not k.startswith("__")))


class Missing(dict):
    def __missing__(self, k):
        if k.startswith("__") or k == "print":
            raise KeyError(k)
        return f"<{k}>"


class Default(metaclass=make(Missing)):
    text = undefined_name
    again = len
    print(text, again)


print(Default.text, Default.again)


class Mapping(collections.abc.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k.lower() if not k.startswith("__") else k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


class Lower(metaclass=make(Mapping)):
    UPPER = 1
    Mixed = 2

    def Method(self):
        return "method"


print(sorted(k for k in vars(Lower) if not k.startswith("__")), Lower().method())


class Multi(dict):
    def __setitem__(self, k, v):
        if callable(v) and k in self and not k.startswith("__"):
            old = self[k]
            v = (lambda *fs: lambda self, *a: next(f for f in fs if f.__code__.co_argcount == len(a) + 1)(self, *a))(*getattr(old, "__closure__", None) and old.__closure__[0].cell_contents or (old,), v)
        super().__setitem__(k, v)


class Overloaded(metaclass=make(Multi)):
    def area(self, r):
        return "circle", r

    def area(self, a, b):
        return "rectangle", a, b


print(Overloaded().area(1), Overloaded().area(2, 3))


class Chained(metaclass=make(lambda: collections.ChainMap({}, {"inherited": "from the second map"}))):
    own = inherited + "!"


print(Chained.own, hasattr(Chained, "inherited"))
for bad in (lambda: None, lambda: 3, lambda: [], object):
    try:
        class Bad(metaclass=make(bad)):
            pass
    except TypeError as e:
        print(e)


class Same(metaclass=make(dict)):
    x = 1


Same.namespace["x"] = 2
Same.namespace["y"] = 3
print(Same.x, hasattr(Same, "y"))


class Filled(metaclass=make(lambda: {"helper": lambda x: x * 2, "__doc__": "given doc"})):
    value = helper(21)
    __doc__ += "!"


print(Filled.value, Filled.helper(2), Filled.__doc__)


def function_namespace(name, bases, ns, **kw):
    return name, bases, sorted(k for k in ns if not k.startswith("__")), kw


class Result(int, metaclass=function_namespace, flag=1):
    z = y = 1


print(Result)
function_namespace.__prepare__ = lambda name, bases, **kw: {"prepared": kw}


class Result2(metaclass=function_namespace, flag=2):
    pass


print(Result2)
