# Enumerations built from a metaclass: iteration, look-up, aliases, automatic values, flags, closed to subclasses and changes.
class auto:
    pass


class Namespace(dict):
    def __init__(self):
        self.members = []

    def __setitem__(self, key, value):
        if not key.startswith("_") and not callable(value) and not isinstance(value, (property, classmethod, staticmethod)):
            if key in self:
                raise TypeError(f"{key} defined twice")
            if isinstance(value, auto):
                value = 1 + max((self[m] for m in self.members), default=0)
            self.members.append(key)
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith("__") or key in ("property", "auto", "staticmethod", "classmethod"):
            raise KeyError(key)
        self[key] = auto()
        return self[key]


class EnumMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        for b in bases:
            if isinstance(b, EnumMeta) and getattr(b, "_members", None):
                raise TypeError(f"{name} cannot extend {b.__name__}")
        return Namespace()

    def __new__(mcls, name, bases, ns):
        values = {k: ns.pop(k) for k in ns.members}
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls._members, cls._by_value = {}, {}
        for k, v in values.items():
            member = cls._by_value.get(v)
            if member is None:
                member = object.__new__(cls)
                member.__dict__.update(name=k, value=v)
                cls._by_value[v] = member
            cls._members[k] = member
        return cls

    def __getattr__(cls, name):
        try:
            return cls.__dict__["_members"][name]
        except KeyError:
            raise AttributeError(f"{cls.__name__} has no member {name!r}") from None

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_members", ()):
            raise AttributeError(f"cannot reassign {name}")
        super().__setattr__(name, value)

    def __call__(cls, value):
        try:
            return cls._by_value[value]
        except KeyError:
            return cls._missing(value)

    def __getitem__(cls, name):
        return cls._members[name]

    def __iter__(cls):
        return iter(cls._by_value.values())

    def __len__(cls):
        return len(cls._by_value)

    def __contains__(cls, x):
        return isinstance(x, cls) and x.name in cls._members

    def __dir__(cls):
        return list(cls._members)

    def __repr__(cls):
        return f"<enum {cls.__name__}>"


class Enum(metaclass=EnumMeta):
    @classmethod
    def _missing(cls, value):
        raise ValueError(f"{value!r} is no {cls.__name__}")

    def __repr__(self):
        return f"{type(self).__name__}.{self.name}"

    def __hash__(self):
        return hash(self.value)


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1
    BLUE

    @property
    def lower(self):
        return self.name.lower()


class Flags(Enum):
    def __or__(self, other):
        return type(self)(self.value | other.value)

    @classmethod
    def _missing(cls, value):
        member = object.__new__(cls)
        names = [m.name for m in cls if m.value & value]
        member.__dict__.update(name="|".join(names) or "NOTHING", value=value)
        cls._by_value[value] = member
        cls._members[member.name] = member
        return member


class Permission(Flags):
    R, W, X = 4, 2, 1


print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color(2), Color["BLUE"], Color.BLUE.value, Color.RED.lower)
print(Color.RED in Color, 1 in Color, Color, dir(Color), isinstance(Color.RED, Color), {Color.RED: "r"}[Color.CRIMSON])
print(Permission.R | Permission.W, (Permission.R | Permission.W) is Permission(6), Permission(0), list(Permission)[:3])
for wrong in ("Color(9)", "Color.PINK", "Color['PINK']", "setattr(Color, 'RED', 3)", "type(Color)('More', (Color,), {})",
              "exec('class More(Color): pass')", "exec('class Twice(Enum):\\n A = 1\\n A = 2')"):
    try:
        print(eval(wrong))
    except (ValueError, AttributeError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
Color.extra = 5
print(Color.extra, Color.RED.extra, Color.RED.GREEN if hasattr(Color.RED, "GREEN") else "members are not attributes of members")
