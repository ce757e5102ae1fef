from collections import OrderedDict


class Recording(dict):
    def __init__(self):
        super().__init__()
        self.log = []

    def __setitem__(self, k, v):
        if not k.startswith("__"):
            self.log.append(k)
            if k in self:
                self.log.append(f"{k} again")
        super().__setitem__(k, v)

    def __missing__(self, k):
        if k.startswith("auto_"):
            return f"<{k}>"
        raise KeyError(k)


class Meta(type):
    @classmethod
    def __prepare__(m, name, bases):
        return Recording()

    def __new__(m, name, bases, ns):
        cls = super().__new__(m, name, bases, dict(ns))
        cls.log = ns.log
        return cls


class C(metaclass=Meta):
    a = 1
    b = a
    a = 2
    x = auto_name

    def f(self):
        pass

    for i in range(2):
        pass
    del i


print(C.log, C.x, hasattr(C, "i"))
try:

    class E(metaclass=Meta):
        y = missing_name
except NameError as e:
    print(e)


def prepared(value):
    m = type("M", (type,), {"__prepare__": classmethod(lambda *a, **k: value)})
    try:
        return m("X", (), {}) and eval("0") or make(m)
    except TypeError as e:
        return str(e)


def make(m):
    class X(metaclass=m):
        z = 1

    return X.z, type(X).__name__


for v in ({}, OrderedDict(), 5, None, "s", []):
    try:
        print(type(v).__name__, prepared(v))
    except TypeError as e:
        print(type(v).__name__, e)


class NoPrepare(type):
    __prepare__ = None


try:

    class F(metaclass=NoPrepare):
        pass
except TypeError as e:
    print(e)


def function_meta(name, bases, ns, **kw):
    return name, bases, sorted(k for k in ns if not k.startswith("__")), kw


class G(int, metaclass=function_meta, q=1):
    a = 1


print(G)


class H(metaclass=lambda *a: 42):
    pass


print(H, type.__prepare__("n", (), x=1))
