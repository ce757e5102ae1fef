# Plugins by metaclass and decorator, layered configuration with ChainMap, validation by annotations.
from abc import ABC, abstractmethod
from collections import ChainMap
from types import MappingProxyType, UnionType
from typing import Any, ClassVar, get_args, get_origin, get_type_hints


class Registry(type(ABC)):
    _known: dict[str, type] = {}

    def __new__(mcs, name, bases, ns, /, key=None, **kw):
        cls = super().__new__(mcs, name, bases, ns, **kw)
        if key is not None:
            if key in mcs._known:
                raise TypeError(f"{name}: key {key!r} is taken by {mcs._known[key].__qualname__}")
            mcs._known[key] = cls
            cls.key = key
        return cls

    def __getitem__(cls, key):
        return cls._known[key]

    def __len__(cls):
        return len(cls._known)

    @property
    def names(cls):
        return sorted(cls._known)


class Plugin(ABC, metaclass=Registry):
    key: ClassVar[str]
    defaults: ClassVar[dict[str, Any]] = {}

    def __init__(self, **options):
        self.options = ChainMap(options, *(vars(c).get("defaults", {}) for c in type(self).__mro__ if "defaults" in vars(c)))
        self.validate()

    def validate(self):
        for name, hint in get_type_hints(type(self)).items():
            if get_origin(hint) is ClassVar:
                continue
            if name not in self.options:
                raise ValueError(f"{type(self).__name__} needs {name}")
            value = self.options[name]
            allowed = tuple(get_origin(a) or a for a in get_args(hint)) if isinstance(hint, UnionType) else get_origin(hint) or hint
            if not isinstance(value, allowed):
                raise TypeError(f"{name} should be {getattr(hint, '__name__', hint)}, not {type(value).__name__}")

    def __getattr__(self, name):
        try:
            return self.options[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__} has no option {name!r}", name=name, obj=self) from None

    @abstractmethod
    def run(self, text: str) -> str: ...

    def __or__(self, other):
        return Pipeline(self, other)


class Pipeline:
    def __init__(self, *parts):
        self.parts = parts

    def __or__(self, other):
        return type(self)(*self.parts, other)

    def run(self, text):
        for part in self.parts:
            text = part.run(text)
        return text


class Upper(Plugin, key="upper"):
    def run(self, text):
        return text.upper()


class Wrap(Plugin, key="wrap"):
    defaults = {"left": "<", "right": ">", "times": 1}
    left: str
    right: str | None
    times: int

    def run(self, text):
        for _ in range(self.times):
            text = f"{self.left}{text}{self.right or ''}"
        return text


class Brackets(Wrap, key="brackets"):
    defaults = {"left": "[", "right": "]"}


print(Plugin.names, len(Plugin), Plugin["wrap"] is Wrap, Wrap.key, Plugin.__abstractmethods__)
pipe = Upper() | Wrap(times=2) | Brackets() | Plugin["wrap"](right=None)
print(pipe.run("text"), len(pipe.parts), Brackets().times, dict(Brackets(left="(").options) if False else sorted(Brackets(left="(").options.items()))
for attempt in (
    lambda: Wrap(times="x"),
    lambda: Wrap(left=None),
    lambda: Brackets().colour,
    lambda: Plugin(),
    lambda: Plugin["nope"],
    lambda: type(Plugin)("Second", (Plugin,), {}, key="upper"),
    lambda: type("Third", (Plugin,), {"run": lambda self, t: t, "__annotations__": {"size": int}})(),
    lambda: Registry("X", (), {}, unknown=1),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
settings = MappingProxyType(ChainMap({"debug": True}, {"debug": False, "level": 3}))
print(settings["debug"], settings["level"], len(settings), sorted(settings), settings | {"x": 1} if False else "")
try:
    settings["x"] = 1
except TypeError as e:
    print(e)
