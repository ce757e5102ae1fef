# A container that builds objects from annotations: scopes, factories, lists of plugins, cycles.
import functools
import inspect
from contextlib import ExitStack, contextmanager
from typing import Annotated, Protocol, get_args, get_origin, get_type_hints, runtime_checkable


class InjectionError(LookupError):
    pass


class Named(str):
    pass


@runtime_checkable
class Clock(Protocol):
    def now(self) -> int: ...


class FakeClock:
    def __init__(self, start: Annotated[int, Named("start")] = 100):
        self.ticks = start

    def now(self) -> int:
        self.ticks += 1
        return self.ticks


class Plugin:
    registry: list[type] = []

    def __init_subclass__(cls, /, order=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.order = order
        Plugin.registry.append(cls)
        Plugin.registry.sort(key=lambda c: (c.order, c.__name__))


class Upper(Plugin, order=2):
    def apply(self, text): return text.upper()


class Stamp(Plugin, order=1):
    def __init__(self, clock: Clock): self.clock = clock
    def apply(self, text): return f"{self.clock.now()} {text}"


class Connection:
    def __init__(self, url): self.url, self.open = url, True
    def __repr__(self): return f"Connection({self.url!r}, open={self.open})"


class Service:
    def __init__(self, connection: Connection, plugins: list[Plugin], *, title: Annotated[str, Named("title")], extra=None):
        self.connection, self.plugins, self.title, self.extra = connection, plugins, title, extra

    def say(self, text):
        return functools.reduce(lambda t, p: p.apply(t), self.plugins, f"{self.title}: {text}")


class Container:
    def __init__(self, parent=None, **values):
        self.parent, self.values = parent, values
        self.providers, self.made, self.stack, self.busy = {}, {}, ExitStack(), []

    def __enter__(self): return self
    def __exit__(self, *exc): return self.stack.__exit__(*exc)

    def provides(self, kind, *, scope="one"):
        def mark(provider):
            self.providers[kind] = provider, scope
            return provider
        return mark

    def scope(self, **values):
        return Container(self, **values)

    def find(self, kind):
        container = self
        while container is not None:
            if kind in container.providers:
                return container, *container.providers[kind]
            container = container.parent
        if inspect.isclass(kind) and not getattr(kind, "_is_protocol", False) and kind.__module__ != "builtins":
            return self, kind, "each"
        raise InjectionError(f"nothing provides {getattr(kind, '__name__', kind)}")

    def get(self, kind):
        if get_origin(kind) is list:
            return [self.get(k) for k in get_args(kind)[0].registry]
        if get_origin(kind) is Annotated:
            base, *extras = get_args(kind)
            name = next(e for e in extras if isinstance(e, Named))
            for values in iter_values(self):
                if name in values:
                    if not isinstance(values[name], base):
                        raise TypeError(f"{name} is no {base.__name__}")
                    return values[name]
            raise InjectionError(f"no value {name!r}")
        home, provider, scope = self.find(kind)
        if kind in home.made:
            return home.made[kind]
        if kind in self.busy:
            raise InjectionError(" -> ".join(k.__name__ for k in [*self.busy, kind]))
        self.busy.append(kind)
        try:
            result = self.call(provider)
        finally:
            self.busy.pop()
        if hasattr(result, "__enter__"):
            result = self.stack.enter_context(result)
        if scope == "one":
            home.made[kind] = result
        return result

    def call(self, function):
        target = function.__init__ if inspect.isclass(function) else function
        if target is object.__init__:
            return function()
        hints = get_type_hints(inspect.unwrap(target), include_extras=True)
        arguments = {}
        for name, parameter in inspect.signature(function).parameters.items():
            if name not in hints:
                continue
            try:
                arguments[name] = self.get(hints[name])
            except InjectionError as error:
                if parameter.default is parameter.empty:
                    error.add_note(f"for {name} of {function.__qualname__}")
                    raise
        return function(**arguments)


def iter_values(container):
    while container:
        yield container.values
        container = container.parent


root = Container(title="root")
root.provides(Clock)(FakeClock)


@root.provides(Connection)
@contextmanager
def connect(clock: Clock):
    connection = Connection(f"db:{clock.now()}")
    try:
        yield connection
    finally:
        connection.open = False


with root:
    with root.scope(title="inner") as inner:
        service = inner.get(Service)
        print(service.say("hello"), service.connection, isinstance(root.get(Clock), Clock))
        print(root.get(Service).say("again"), inner.get(Service) is service, [type(p).__name__ for p in service.plugins])
    print(service.connection)
    with Container(title=3) as odd:
        for kind in (Service, Stamp, int, Annotated[str, Named("title")], Clock):
            try:
                print(odd.get(kind))
            except (InjectionError, TypeError) as error:
                print(type(error).__name__, error, getattr(error, "__notes__", ()))


class Egg:
    def __init__(self, hen: "Hen"): ...


class Hen:
    def __init__(self, egg: Egg): ...


try:
    root.get(Hen)
except InjectionError as error:
    print(error, error.__notes__)
print(inspect.signature(Service), inspect.signature(connect), connect.__name__)
