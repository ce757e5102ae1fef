def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import functools
import operator
import types


class A:
    def __init__(self):
        self.x = 1

    def method(self):
        pass


a, m, t = A(), types.ModuleType("m"), type("T", (), {})
for name in ("5", "None", "b'x'", "('x',)", "1.5", "A"):
    for source in ("getattr(a, N)", "setattr(a, N, 1)", "delattr(a, N)", "hasattr(a, N)", "object.__getattribute__(a, N)", "object.__setattr__(a, N, 1)", "object.__delattr__(a, N)", "type.__getattribute__(t, N)", "type.__setattr__(t, N, 1)", "type.__delattr__(t, N)", "m.__getattribute__(N)", "types.ModuleType.__getattribute__(m, N)", "a.method.__getattribute__(N)", "super(A, a).__getattribute__(N)", "len.__getattribute__(N)", "list[int].__getattribute__(N)", "ValueError().__setstate__({N: 1})", "operator.attrgetter(N)", "operator.methodcaller(N)", "types.SimpleNamespace({N: 1})", "type('X', (), {'__slots__': (N,)})", "a.__getattribute__(N)", "a.__setattr__(N, 1)", "f(**{N: 1})", "functools.update_wrapper(len, len, (N,))", "property().__set_name__(A, N)"):
        def f(**k):
            pass

        attempt(source.replace("N)", name + ")").replace("N,", name + ",").replace("N:", name + ":"))
