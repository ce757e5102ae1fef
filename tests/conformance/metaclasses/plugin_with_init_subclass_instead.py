class Plugin:
    plugins = []
    by_kind = {}

    def __init_subclass__(cls, /, *, kind="generic", priority=0, **kw):
        super().__init_subclass__(**kw)
        cls.kind, cls.priority = kind, priority
        cls.plugins.append(cls)
        cls.plugins.sort(key=lambda c: (-c.priority, c.__name__))
        cls.by_kind.setdefault(kind, []).append(cls.__name__)

    def run(self, x):
        return x


class Upper(Plugin, kind="text", priority=1):
    def run(self, x):
        return x.upper()


class Exclaim(Plugin, kind="text"):
    def run(self, x):
        return x + "!"


class Reverse(Plugin, priority=5):
    def run(self, x):
        return x[::-1]


class UpperTwice(Upper):
    def run(self, x):
        return super().run(x) * 2


value = "abc"
for p in Plugin.plugins:
    value = p().run(value)
    print(p.__name__, p.kind, p.priority, value)
print(Plugin.by_kind)


class Validated:
    def __init_subclass__(cls, **kw):
        for name, hint in cls.__annotations__.items():
            if not isinstance(hint, type):
                raise TypeError(f"{cls.__name__}.{name}: {hint!r} is no type")
        cls.fields = tuple(cls.__annotations__)


class Ok(Validated):
    a: int
    b: str


print(Ok.fields)
try:

    class NotOk(Validated):
        a: "text"
except TypeError as e:
    print(e)


class Chain:
    hooks = []

    def __init_subclass__(cls):
        Chain.hooks.append(("Chain", cls.__name__))


class Link(Chain):
    def __init_subclass__(cls):
        Chain.hooks.append(("Link", cls.__name__))
        super().__init_subclass__()


class End(Link):
    pass


print(Chain.hooks)
