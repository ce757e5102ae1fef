def add_repr(cls):
    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"

    cls.__repr__ = __repr__
    return cls


def singleton(cls):
    instances = {}

    def get(*a, **k):
        if cls not in instances:
            instances[cls] = cls(*a, **k)
        return instances[cls]

    return get


registry = []


def register(cls):
    registry.append(cls.__name__)
    return cls


def with_base(base):
    def deco(cls):
        return type(cls)(cls.__name__, (cls, base), {})

    return deco


class Loud:
    def speak(self):
        return super().speak().upper() if hasattr(super(), "speak") else "LOUD"


@register
@add_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


@singleton
class Config:
    def __init__(self, v):
        self.v = v


@register
@with_base(Loud)
class Cat:
    def name(self):
        return "cat"


print(Point(1, "b"), registry)
print(Config(1) is Config(2), Config(3).v, type(Config).__name__)
print(Cat().name(), Cat().speak(), [c.__name__ for c in Cat.__mro__])


def method_wrapper(cls):
    for name, attr in list(vars(cls).items()):
        if callable(attr) and not name.startswith("_"):

            def make(f):
                def w(self, *a):
                    print("call", f.__name__, a)
                    return f(self, *a)

                return w

            setattr(cls, name, make(attr))
    return cls


@method_wrapper
class Calc:
    def add(self, a, b):
        return a + b

    def neg(self, a):
        return -a


print(Calc().add(1, 2), Calc().neg(3))
