# Every hook of making a class, in the order in which they are called, and with what.
log = []

class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", mcs.__name__, name, [b.__name__ for b in bases], kw)
        return super().__prepare__(name, bases)

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcs, name, bases, ns, **kw)
        print("made", cls.__name__)
        return cls

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def mro(cls):
        print("mro", cls.__name__)
        return super().mro()

    def __setattr__(cls, name, value):
        print("set", cls.__name__, name)
        super().__setattr__(name, value)

class Descriptor:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

class Base(metaclass=Meta):
    a = Descriptor()
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw, hasattr(cls, "b") and cls.b.name)

class Derived(Base, option=1):
    b = Descriptor()
    c = Descriptor()
    def __init__(self, x):
        print("instance", x)

Derived(5)
Derived.d = 1
Meta("Called", (Base,), {"e": Descriptor()}, other=2)
class Bad:
    def __set_name__(self, owner, name):
        raise ValueError(name)
try:
    class Failing(Base):
        f = Bad()
except Exception as e:
    print(repr(e), e.__notes__)
