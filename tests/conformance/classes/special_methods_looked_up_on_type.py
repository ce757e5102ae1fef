class C:
    pass


c = C()
c.__len__ = lambda: 5
c.__call__ = lambda: "called"
c.__iter__ = lambda: iter([1])
c.__getitem__ = lambda k: k
c.__add__ = lambda o: "added"
c.__bool__ = lambda: False
c.__eq__ = lambda o: True
c.__hash__ = lambda: 1
c.__repr__ = lambda: "instance repr"
c.__enter__ = lambda: 1
c.__exit__ = lambda *a: None
c.__contains__ = lambda x: True
c.__str__ = lambda: "instance str"
c.__format__ = lambda s: "instance format"
for name, f in dict(
    len=lambda: len(c),
    call=lambda: c(),
    iter=lambda: iter(c),
    getitem=lambda: c[0],
    add=lambda: c + 1,
    bool=lambda: bool(c),
    eq=lambda: c == 5,
    contains=lambda: 1 in c,
    direct=lambda: (c.__len__(), c.__call__(), c.__getitem__(3)),
).items():
    try:
        print(name, f())
    except TypeError as e:
        print(name, e)
print(repr(c).startswith("<__main__.C object"), str(c).startswith("<"), format(c).startswith("<"))
try:
    with c:
        pass
except TypeError as e:
    print(e)


class Desc:
    def __get__(self, obj, owner):
        print("descriptor bound", obj is not None)
        return lambda *a: 42


class D:
    __len__ = Desc()
    __call__ = Desc()
    __getitem__ = Desc()
    __add__ = Desc()


d = D()
print(len(d), d(1), d["k"], d + 1)


class Static:
    __call__ = staticmethod(lambda *a: ("static", a))
    __len__ = staticmethod(lambda: 3)
    __getitem__ = classmethod(lambda cls, k: (cls.__name__, k))


s = Static()
print(s(1), len(s), s["x"])


class Builtin:
    __call__ = len
    __iter__ = iter
    __str__ = lambda self: "s"


print(str(Builtin()))
try:
    Builtin()()
except TypeError as e:
    print(e)


class Later:
    pass


x = Later()
try:
    x()
except TypeError as e:
    print(e)
Later.__call__ = lambda self, n: n * 2
print(x(4))
del Later.__call__
print(callable(x), callable(Later), callable(c))


class M(type):
    def __len__(cls):
        return 9

    def __iter__(cls):
        return iter("meta")

    def __contains__(cls, x):
        return x == "in"

    def __add__(cls, o):
        return "class added"

    def __bool__(cls):
        return False

    def __str__(cls):
        return "class str"


class K(metaclass=M):
    pass


print(len(K), list(K), "in" in K, K + 1, bool(K), str(K), bool(K()))
