# State machines declared by decorated methods, pipelines by decorated steps with ordering, and hooks around every step.
import collections
import functools


def transition(source, target, *, when=None):
    def decorate(f):
        marks = f.__dict__.setdefault("transitions", [])
        marks.append((source, target, when))
        return f
    return decorate


class Machine:
    state = "new"

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.table = collections.defaultdict(list, {k: list(v) for k, v in getattr(cls, "table", {}).items()})
        for name, f in list(vars(cls).items()):
            for source, target, when in reversed(getattr(f, "transitions", ())):
                cls.table[name].append((source, target, when))
            if hasattr(f, "transitions"):
                setattr(cls, name, cls._guarded(name, f))

    @staticmethod
    def _guarded(name, f):
        @functools.wraps(f)
        def wrapper(self, *args, **kw):
            for source, target, when in type(self).table[name]:
                if self.state in (source if isinstance(source, tuple) else (source,)) and (when is None or when(self)):
                    result = f(self, *args, **kw)
                    self.log.append(f"{self.state}->{target}")
                    self.state = target
                    return result
            raise RuntimeError(f"{name} is not possible in state {self.state}")
        return wrapper


class Order(Machine):
    def __init__(self):
        self.log, self.items, self.paid = [], [], False

    @transition("new", "open")
    @transition("open", "open")
    def add(self, item):
        self.items.append(item)
        return len(self.items)

    @transition("open", "paid", when=lambda self: self.items)
    def pay(self):
        self.paid = True

    @transition(("new", "open"), "cancelled")
    @transition("paid", "refunded")
    def cancel(self, reason="none"):
        return f"{reason}, {'refund' if self.paid else 'no refund'}"


class Express(Order):
    @transition("paid", "shipped")
    def ship(self):
        return "fast"


o = Express()
print(o.add("a"), o.add("b"), o.pay(), o.ship(), o.state, o.log)
for action in (o.pay, o.cancel, lambda: Order().pay()):
    try:
        action()
    except RuntimeError as e:
        print(e)
p = Order()
p.add("x")
p.pay()
print(p.cancel("changed my mind"), p.state, Order().cancel())
print({k: [(s, t) for s, t, _ in v] for k, v in Express.table.items()}, Order.add.__name__)


class Pipeline:
    def __init__(self):
        self.steps = []

    def step(self, *, after=()):
        def decorate(f):
            self.steps.append((f.__name__, set([after] if isinstance(after, str) else after), f))
            return f
        return decorate

    def order(self):
        done, rest = [], list(self.steps)
        while rest:
            ready = [s for s in rest if s[1] <= {d[0] for d in done}]
            if not ready:
                raise ValueError(f"circular: {sorted(s[0] for s in rest)}")
            done.append(ready[0])
            rest.remove(ready[0])
        return done

    def __call__(self, value):
        for name, _, f in self.order():
            value = f(value)
            print("  ", name, value)
        return value


pipe = Pipeline()


@pipe.step(after="parse")
def double(x):
    return [2 * i for i in x]


@pipe.step()
def parse(text):
    return [int(t) for t in text.split()]


@pipe.step(after=("double", "parse"))
def total(x):
    return sum(x)


print(pipe("1 2 3"))


@pipe.step(after="loop2")
def loop1(x):
    return x


pipe.step(after="loop1")(lambda x: x)
pipe.steps[-1] = ("loop2", {"loop1"}, None)
try:
    pipe("1")
except ValueError as e:
    print(e)
