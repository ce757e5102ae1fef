# __getattribute__, __getattr__, __setattr__ and their like as descriptors, partials and callable objects.
import functools


class Bound:
    def __init__(self, tag):
        self.tag = tag
        self.count = 0

    def __get__(self, instance, owner):
        def hook(*args):
            self.count += 1
            if args[0] == "missing":
                raise AttributeError(args[0])
            return self.tag, args
        return hook


class Callable:
    def __call__(self, *args):
        return "called", args


get, fallback = Bound("get"), Bound("fallback")


class A:
    __getattribute__ = get


class B:
    __getattr__ = fallback
    here = 1


class C:
    __getattribute__ = get
    __getattr__ = fallback


class D:
    __getattr__ = Callable()
    __setattr__ = Callable()
    __delattr__ = Callable()
    __dir__ = Callable()


class E:
    __getattr__ = functools.partial(lambda *args: ("partial", len(args), args[0], args[-1]), "fixed")
    __getitem__ = Callable()
    __len__ = lambda self: 4
    __contains__ = staticmethod(lambda x: x == 3)
    __iter__ = classmethod(lambda cls: iter(cls.__name__))
    __call__ = functools.partialmethod(lambda self, *a: a, "first")


def show(f):
    try:
        print(f())
    except AttributeError as e:
        print("AttributeError", e)


for cls in (A, B, C):
    o = cls()
    for name in ("x", "here", "missing"):
        show(lambda: getattr(o, name))
        show(lambda: hasattr(o, name))
        show(lambda: getattr(o, name, "default"))
    show(lambda: o.x)
    show(lambda: o.missing)
    show(lambda: o.__class__)
    print(get.count, fallback.count)
d = D()
show(lambda: d.x)
d.y = 1
del d.z
print(vars(d), sorted(map(str, D.__dir__())))
e = E()
print(e.x, e[1], e[1:2], len(e), 3 in e, 4 in e, list(e), e(2))


class Picky:
    def __getattr__(self, name):
        print("asked for", name)
        raise AttributeError(name)


print(Picky().__reduce_ex__(2)[1:])
try:
    len(Picky())
except TypeError as e:
    print(e)
