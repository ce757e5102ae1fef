class Singleton(type):
    _instances = {}

    def __call__(cls, *a, **k):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*a, **k)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, v=0):
        print("init", v)
        self.v = v


class Sub(Config):
    pass


print(Config(1) is Config(2), Config().v, Sub() is Config(), Sub(5) is Sub())


class Abstract(type):
    def __call__(cls, *a):
        if cls.__dict__.get("abstract"):
            raise TypeError(f"{cls.__name__} is abstract")
        return super().__call__(*a)


class Shape(metaclass=Abstract):
    abstract = True


class Square(Shape):
    pass


print(type(Square()).__name__)
try:
    Shape()
except TypeError as e:
    print(e)


class Other(type):
    def __call__(cls, *a, **k):
        return cls, a, k


class NotCalled(metaclass=Other):
    def __init__(self):
        print("never")


print(NotCalled(1, x=2))
print(type.__call__(Config, 7).v, object.__new__(NotCalled).__class__.__name__)


class Counting(type):
    def __call__(cls, *a):
        cls.count = getattr(cls, "count", 0) + 1
        obj = cls.__new__(cls, *a)
        print("made", type(obj).__name__)
        if isinstance(obj, cls):
            obj.__init__(*a)
        return obj


class Num(int, metaclass=Counting):
    def __init__(self, v):
        print("init with", v)


print(Num(5) + 1, Num("7") * 2, Num.count)


class Meta2(type):
    __call__ = lambda cls, *a: ("lambda", a)


class V(metaclass=Meta2):
    pass


print(V(1))
V.__call__ = lambda self: "instance call"
print(V())
