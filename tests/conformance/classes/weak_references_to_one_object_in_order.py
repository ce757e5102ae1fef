# Several weak references to one object: which are shared, in which order they are listed and called back, what subclasses may do.
import weakref


class Thing:
    pass


class Ref(weakref.ref):
    pass


class Named(weakref.ref):
    def __new__(cls, o, callback=None, **kw):
        return super().__new__(cls, o, callback)

    def __init__(self, o, callback=None, *, name="?"):
        super().__init__(o, callback)
        self.name = name


o = Thing()
kept, known = [], {}


def keep(name, w):
    if id(w) in known:
        print(name, "is", known[id(w)])
    else:
        known[id(w)] = name
        kept.append(w)


def called(name):
    return lambda w: print("called back:", name)


keep("ref with callback", weakref.ref(o, called("ref with callback")))
keep("subclass", Ref(o))
keep("proxy with callback", weakref.proxy(o, called("proxy with callback")))
keep("proxy", weakref.proxy(o))
keep("subclass with callback", Ref(o, called("subclass with callback")))
keep("ref", weakref.ref(o))
keep("second ref with callback", weakref.ref(o, called("second ref with callback")))
keep("second ref", weakref.ref(o))
keep("second proxy", weakref.proxy(o))
keep("second subclass", Ref(o))
keep("None as callback", weakref.ref(o, None))
print([known[id(w)] for w in weakref.getweakrefs(o)], weakref.getweakrefcount(o), known[id(o.__weakref__)])
n = Named(o, name="N")
print(n.name, n() is o, n == weakref.ref(o), hash(n) == hash(o), type(n).__mro__[1].__name__)
del n
print(weakref.getweakrefcount(o), weakref.getweakrefs(3), weakref.getweakrefcount(int) >= 0)
for wrong in (lambda: weakref.ref(), lambda: weakref.ref(o, 1, 2), lambda: weakref.ref(1), lambda: weakref.ref(o, callback=None),
              lambda: kept[0].__init__(1, 2, 3), lambda: kept[0].__init__(), lambda: Ref(o, callback=None), lambda: weakref.proxy(3)):
    try:
        print(type(wrong()).__name__)
    except TypeError as e:
        print(e)
print(kept[0].__callback__.__name__, kept[1].__callback__)
del o
print([w() for w in kept if issubclass(type(w), weakref.ref)], kept[0].__callback__)


class Asked:
    def __getattr__(self, name):
        raise KeyError(name)


class Labelled:
    __name__ = "label"


a, b = Asked(), Labelled()
print(repr(weakref.ref(a)).split(" at ")[0], repr(weakref.ref(b)).endswith("(label)>"), repr(weakref.ref(Labelled)).endswith("(Labelled)>"))
