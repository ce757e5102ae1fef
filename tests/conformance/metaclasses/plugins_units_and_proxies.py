# Classes made from data: units with dimensions kept in the type, a proxy whose operators are forwarded by a metaclass, plugin look-up.
import operator


class DimensionMeta(type):
    cache = {}

    def __call__(cls, *args, **dims):
        if cls is Quantity:
            key = tuple(sorted((k, v) for k, v in dims.items() if v))
            if key not in cls.cache:
                name = "*".join(f"{k}^{v}" if v != 1 else k for k, v in key) or "scalar"
                cls.cache[key] = type(cls)(name, (Quantity,), {"dims": dict(key), "__slots__": ()})
            return cls.cache[key]
        return super().__call__(*args)

    def __mul__(cls, other):
        keys = cls.dims.keys() | other.dims.keys()
        return Quantity(**{k: cls.dims.get(k, 0) + other.dims.get(k, 0) for k in keys})

    def __pow__(cls, n):
        return Quantity(**{k: v * n for k, v in cls.dims.items()})

    def __truediv__(cls, other):
        return cls * other ** -1

    def __repr__(cls):
        return f"<{cls.__name__}>"


class Quantity(metaclass=DimensionMeta):
    __slots__ = ("value",)
    dims = {}

    def __init__(self, value):
        self.value = value

    def __mul__(self, other):
        if isinstance(other, Quantity):
            return (type(self) * type(other))(self.value * other.value)
        return type(self)(self.value * other)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return (type(self) / type(other))(self.value / other.value)

    def __add__(self, other):
        if type(self) is not type(other):
            raise TypeError(f"cannot add {type(other)!r} to {type(self)!r}")
        return type(self)(self.value + other.value)

    def __repr__(self):
        return f"{self.value} {type(self).__name__}"


metre, second = Quantity(m=1), Quantity(s=1)
speed = metre / second
print(metre, speed, speed is Quantity(s=-1, m=1), speed * second is metre, metre ** 0, metre / metre)
d, t = metre(100), second(9.5)
print(d / t * t, 2 * d, d * d + metre(1) * metre(2), type(d * d).dims)
try:
    d + t
except TypeError as e:
    print(e)


class ForwardingMeta(type):
    names = "__add__ __radd__ __mul__ __getitem__ __len__ __contains__ __iter__ __eq__ __lt__ __neg__ __call__ __hash__ __int__".split()

    def __new__(mcls, name, bases, ns):
        for n in mcls.names:
            def forward(self, *args, _name=n, **kw):
                target = object.__getattribute__(self, "_target")
                self._calls.append(_name)
                method = getattr(type(target), _name, None)
                if method is None:
                    return NotImplemented
                return method(target, *args, **kw)
            forward.__name__ = n
            ns.setdefault(n, forward)
        return super().__new__(mcls, name, bases, ns)


class Proxy(metaclass=ForwardingMeta):
    _calls = []

    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    @property
    def __class__(self):
        return type(self._target)


p = Proxy([3, 1, 2])
p.append(0)
print(p + [9], p[1:], len(p), 3 in p, sorted(p), p == [3, 1, 2, 0], p < [4], bool(p), isinstance(p, list), type(p).__name__)
print(Proxy._calls)
n = Proxy(5)
print(n + 1, -n, int(n), n.bit_length(), hash(n) == hash(5), Proxy(len)("four"))
try:
    n[0]
except TypeError as e:
    print(e)
except Exception as e:
    print(type(e).__name__)


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, scheme=None, priority=0, **kw):
        super().__init_subclass__(**kw)
        for s in (scheme or cls.__name__.lower()).split(","):
            Plugin.registry.setdefault(s, []).append((-priority, cls))
            Plugin.registry[s].sort(key=operator.itemgetter(0))

    def __new__(cls, url):
        if cls is Plugin:
            scheme, _, rest = url.partition("://")
            for _, candidate in cls.registry.get(scheme, ()):
                if candidate.accepts(rest):
                    return super().__new__(candidate)
            raise LookupError(scheme)
        return super().__new__(cls)

    def __init__(self, url):
        self.url = url

    accepts = classmethod(lambda cls, rest: True)


class File(Plugin, scheme="file,path"):
    pass


class Archive(File, scheme="file", priority=5):
    @classmethod
    def accepts(cls, rest):
        return rest.endswith(".zip")


print([type(Plugin(u)).__name__ for u in ("file://a", "file://a.zip", "path://b.zip")], Archive("direct").url)
try:
    Plugin("ftp://x")
except LookupError as e:
    print(repr(e))
