"""Decorators at work: an order book whose commands are registered, checked, cached, retried and logged.

decorators.py [ORDERS.csv]
"""

import functools
import sys

HERE = __file__.rpartition("/")[0] or "."
LOG = []


def logged(level):
    """Notes calls, results and errors."""

    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            try:
                result = f(*args, **kwargs)
            except Exception as e:
                LOG.append(f"error: {f.__name__}: {e}")
                raise
            LOG.append(f"{level}: {f.__name__} -> {result!r:.40}")
            return result

        return wrapper

    return decorate


def checked(f):
    """Holds arguments and result to the annotations, as far as those are classes."""
    names = f.__code__.co_varnames[: f.__code__.co_argcount]

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        for name, value in [*zip(names, args), *kwargs.items()]:
            wanted = f.__annotations__.get(name)
            if isinstance(wanted, type) and not isinstance(value, wanted):
                raise TypeError(f"{f.__name__}: {name} should be {wanted.__name__}, not {value!r}")
        return f(*args, **kwargs)

    return wrapper


def retry(times, on=Exception):
    """Tries again, and gives up with the last error as the cause."""

    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kwargs)
                except on as e:
                    LOG.append(f"retry: {f.__name__}, attempt {attempt}: {e}")
                    last = e
            raise RuntimeError(f"{f.__name__} failed {times} times") from last

        return wrapper

    return decorate


class Commands:
    """A registry that is a decorator: with a name, with roles, or bare."""

    def __init__(self):
        self.table = {}

    def __call__(self, f=None, *, name=None, roles=()):
        if f is None:
            return functools.partial(self, name=name, roles=roles)
        self.table[name or f.__name__] = (f, frozenset(roles), (f.__doc__ or "").split("\n")[0])
        return f

    def run(self, line, user):
        name, *args = line.split()
        if name not in self.table:
            return f"no command {name!r}; there are {', '.join(sorted(self.table))}"
        f, roles, _ = self.table[name]
        if roles and user not in roles:
            return f"{user} may not {name}"
        return f(*args)


command = Commands()


class Order:
    """One line of the file; the properties are computed from its fields."""

    def __init__(self, fields):
        self.id = int(fields["id"])
        self.customer = fields["customer"]
        self.item = fields["item"]
        self.count = int(fields["count"])
        self.price = float(fields["price"])
        self.day = fields["day"]
        self.validate()

    @checked
    def validate(self) -> None:
        if self.count <= 0:
            raise ValueError(f"order {self.id}: count {self.count}")
        if not self.day:
            raise ValueError(f"order {self.id}: no day")

    @property
    def total(self):
        return self.count * self.price

    @functools.cached_property
    def week(self):
        return (int(self.day[-2:]) - 1) // 7 + 1

    @classmethod
    def parse(cls, header, line):
        return cls(dict(zip(header, line.strip().split(","))))

    @staticmethod
    def money(amount):
        return f"{amount:,.2f}"


class Book:
    orders = []
    refused = []


@retry(2, on=OSError)
def read(path):
    with open(path) as file:
        header = next(file).strip().split(",")
        for line in file:
            try:
                Book.orders.append(Order.parse(header, line))
            except ValueError as e:
                Book.refused.append(str(e))
    return len(Book.orders)


@functools.lru_cache(maxsize=None)
def spent(customer):
    return sum(o.total for o in Book.orders if o.customer == customer)


@command
@logged("info")
def total():
    """The sum of everything."""
    return Order.money(sum(o.total for o in Book.orders))


@command(name="of")
@logged("info")
def of_customer(name):
    """What one customer has spent."""
    return f"{name}: {Order.money(spent(name))}"


@command
@logged("info")
def best(count="1"):
    """The customers who spent most."""
    names = sorted({o.customer for o in Book.orders}, key=lambda c: (-spent(c), c))
    return ", ".join(f"{n} {Order.money(spent(n))}" for n in names[: int(count)])


@command(roles=["boss"])
@logged("audit")
def discount(item, percent):
    """Lowers a price."""
    changed = [o for o in Book.orders if o.item == item]
    for o in changed:
        o.price *= 1 - int(percent) / 100
    spent.cache_clear()
    return f"{len(changed)} orders of {item}"


@functools.singledispatch
def show(value):
    return str(value)


@show.register
def _(value: list):
    return "\n".join(f"    - {v}" for v in value) or "    (none)"


@show.register
def _(value: float):
    return Order.money(value)


def main(path):
    print(f"{read(path)} orders read, refused:")
    print(show(Book.refused))
    for user, line in (
        ("ann", "total"),
        ("ann", "of Ann"),
        ("ann", "best 3"),
        ("ann", "discount tea 50"),
        ("boss", "discount tea 50"),
        ("ann", "of Ann"),
        ("ann", "dance"),
    ):
        print(f"{user:>5}> {line:<18} {command.run(line, user)}")
    try:
        command.run("best many", "ann")
    except ValueError as e:
        print("  ann> best many          ", type(e).__name__)
    try:
        read("no/such/orders.csv")
    except RuntimeError as e:
        print(f"{e} ({type(e.__cause__).__name__})")
    print(
        "weeks:",
        sorted({o.week for o in Book.orders}),
        "| mean order:",
        show(sum(o.total for o in Book.orders) / len(Book.orders)),
    )
    print(f"cache: {spent.cache_info().hits} hits, {spent.cache_info().misses} misses")
    print("log:")
    print(show([entry[:70] for entry in LOG]))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else f"{HERE}/data/orders.csv")
