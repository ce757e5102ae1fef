# Instances controlled by a metaclass: one per class, one per argument, weakly kept, pooled with reset, and what inheritance does to each.
import weakref


class Singleton(type):
    def __init__(cls, *args, **kw):
        super().__init__(*args, **kw)
        cls.__instance = None

    def __call__(cls, *args, **kw):
        if cls.__instance is None:
            cls.__instance = super().__call__(*args, **kw)
        elif args or kw:
            raise TypeError(f"{cls.__name__} exists already")
        return cls.__instance

    def forget(cls):
        cls.__instance = None


class Config(metaclass=Singleton):
    def __init__(self, path="default"):
        print("  init", type(self).__name__, path)
        self.path = path


class Special(Config):
    pass


a = Config("x")
print(Config() is a, Special() is a, Special() is Special(), type(Special()).__name__)
try:
    Config("y")
except TypeError as e:
    print(e)
Config.forget()
print(Config().path, a.path, [k for k in vars(Config) if "instance" in k])


class Multiton(type):
    def __init__(cls, *args):
        super().__init__(*args)
        cls.made = weakref.WeakValueDictionary()

    def __call__(cls, *args, **kw):
        key = args, tuple(sorted(kw.items()))
        try:
            return cls.made[key]
        except KeyError:
            cls.made[key] = o = super().__call__(*args, **kw)
            return o


class Country(metaclass=Multiton):
    def __init__(self, code, *, name=None):
        self.code, self.name = code, name or code.upper()


c = Country("de")
print(Country("de") is c, Country("fr") is c, len(Country.made), Country("de", name="x") is c)
del c
print(len(Country.made), Country("de").name)


class Pooled(type):
    def __new__(mcls, name, bases, ns, *, size=2):
        cls = super().__new__(mcls, name, bases, ns)
        cls.pool, cls.size = [], size
        return cls

    def __init__(cls, name, bases, ns, *, size=2):
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        o = cls.pool.pop() if cls.pool else cls.__new__(cls)
        o.__init__(*args)
        return o


class Buffer(metaclass=Pooled, size=1):
    made = 0

    def __new__(cls):
        Buffer.made += 1
        return super().__new__(cls)

    def __init__(self, n=0):
        self.data = [0] * n

    def release(self):
        if len(type(self).pool) < type(self).size:
            type(self).pool.append(self)

    __enter__ = lambda self: self

    def __exit__(self, *exc):
        self.release()


for n in range(3):
    with Buffer(n) as b:
        print(b.data, Buffer.made)
x, y = Buffer(), Buffer()
x.release()
y.release()
print(Buffer.made, len(Buffer.pool), Buffer() is x, Buffer() is y)


class Borg:
    shared = {}

    def __new__(cls, *a, **k):
        self = super().__new__(cls)
        self.__dict__ = cls.shared
        return self


class Sub(Borg):
    shared = {}


p, q, r = Borg(), Borg(), Sub()
p.v = 1
print(q.v, p is q, hasattr(r, "v"), vars(q) is Borg.shared)
