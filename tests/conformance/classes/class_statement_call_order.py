class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", mcls.__name__, name, [b.__name__ for b in bases], kw)
        return {"from_prepare": 1}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        cls = super().__new__(mcls, name, bases, ns)
        print("new done")
        return cls

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        obj = super().__call__(*a, **k)
        print("call done")
        return obj


class Desc:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


def deco(cls):
    print("decorate", cls.__name__)
    return cls


def base(x):
    print("evaluate base")
    return x


class Base:
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)


@deco
class C(base(Base), metaclass=(print("evaluate metaclass"), Meta)[1]):
    print("body starts")
    d = Desc()
    e = Desc()

    def __new__(cls, *a):
        print("C.__new__", a)
        return super().__new__(cls)

    def __init__(self, *a):
        print("C.__init__", a)

    print("body ends", from_prepare)


C(1, 2)


try:

    class D(C, option=5):
        pass
except TypeError as e:
    print(e)
