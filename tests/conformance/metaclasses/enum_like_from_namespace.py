class Members(dict):
    def __init__(self):
        self.order = []

    def __setitem__(self, k, v):
        if not k.startswith("_") and not callable(v) and not hasattr(v, "__get__"):
            if k in self.order:
                raise TypeError(f"{k} is defined twice")
            self.order.append(k)
        super().__setitem__(k, v)


class EnumMeta(type):
    @classmethod
    def __prepare__(m, name, bases):
        return Members()

    def __new__(m, name, bases, ns):
        values = {k: ns.pop(k) for k in ns.order}
        cls = super().__new__(m, name, bases, dict(ns))
        cls._members = {}
        for k, v in values.items():
            member = object.__new__(cls)
            member.name, member.value = k, v
            cls._members[k] = member
            type.__setattr__(cls, k, member)
        return cls

    def __iter__(cls):
        return iter(cls._members.values())

    def __call__(cls, value):
        for m in cls:
            if m.value == value:
                return m
        raise ValueError(f"{value!r} is no {cls.__name__}")

    def __setattr__(cls, k, v):
        if k in getattr(cls, "_members", ()):
            raise AttributeError(f"cannot reassign {k}")
        super().__setattr__(k, v)

    def __getitem__(cls, name):
        return cls._members[name]

    def __len__(cls):
        return len(cls._members)

    def __bool__(cls):
        return True


class Enum(metaclass=EnumMeta):
    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {self.value!r}>"


class Colour(Enum):
    RED = 1
    GREEN = 2

    def describe(self):
        return f"{self.name.lower()} is {self.value}"

    @property
    def inverted(self):
        return -self.value


print(
    list(Colour),
    Colour(2),
    Colour["RED"] is Colour.RED,
    Colour.RED.describe(),
    Colour.GREEN.inverted,
    len(Colour),
    isinstance(Colour.RED, Colour),
)
for f in (
    lambda: Colour(9),
    lambda: setattr(Colour, "RED", 5),
    lambda: Colour["BLUE"],
    lambda: exec("class D(Enum):\n A = 1\n A = 2"),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
match Colour(1):
    case Colour.RED:
        print("matched red")
