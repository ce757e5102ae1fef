"""Models with typed fields, made by a metaclass, validated by descriptors, queried through chained managers."""

import functools
import operator

N = 600


class Field:
    kinds = (object,)

    def __init__(self, default=None, required=False):
        self.default, self.required = default, required

    def __set_name__(self, owner, name):
        self.name, self.slot = name, "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        if value is None and self.required or value is not None and not isinstance(value, self.kinds):
            raise TypeError(f"{type(obj).__name__}.{self.name} = {value!r}")
        setattr(obj, self.slot, value)


class Integer(Field):
    kinds = (int,)


class Text(Field):
    kinds = (str,)


class Manager:
    def __init__(self, model, rows, steps=()):
        self.model, self.rows, self.steps = model, rows, steps

    def filter(self, **conditions):
        return Manager(self.model, self.rows, (*self.steps, ("filter", conditions)))

    def order_by(self, name):
        return Manager(self.model, self.rows, (*self.steps, ("order", name)))

    def __iter__(self):
        rows = iter(self.rows)
        for kind, what in self.steps:
            rows = self.matching(rows, what) if kind == "filter" else iter(sorted(rows, key=operator.attrgetter(what)))
        yield from rows

    @staticmethod
    def matching(rows, conditions):
        tests = []
        for key, want in conditions.items():
            name, _, op = key.partition("__")
            tests.append((name, getattr(operator, op or "eq"), want))
        for row in rows:
            if all(test(getattr(row, name), want) for name, test, want in tests):
                yield row

    def count(self):
        return sum(1 for _ in self)

    def sum(self, name):
        return functools.reduce(lambda total, row: total + getattr(row, name), self, 0)


class ModelMeta(type):
    models = {}

    def __new__(mcs, name, bases, ns, table=None):
        cls = super().__new__(mcs, name, bases, ns)
        fields = {}
        for base in reversed(cls.__mro__):
            fields.update({k: v for k, v in vars(base).items() if isinstance(v, Field)})
        cls.fields, cls.rows, cls.table = fields, [], table or name.lower()
        mcs.models[name] = cls
        return cls

    def __init__(cls, name, bases, ns, table=None):
        super().__init__(name, bases, ns)

    @property
    def objects(cls):
        return Manager(cls, cls.rows)


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name, field in self.fields.items():
            setattr(self, name, values.pop(name, field.default))
        if values:
            raise TypeError(f"unknown {sorted(values)}")

    def save(self):
        type(self).rows.append(self)
        return self

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"


def run(n):
    total = 0
    for round_ in range(n):

        class Item(Model, table="items"):
            name = Text(required=True)
            price = Integer(default=0)

        class Book(Item):
            pages = Integer(default=100)

            @property
            def value(self):
                return self.price * self.pages

        errors = 0
        for i in range(200):
            try:
                Book(name=f"book {i % 17}", price=i * 7 % 50 if i % 20 else "free", pages=i).save()
            except TypeError:
                errors += 1
        cheap = Book.objects.filter(price__lt=25).filter(pages__ge=50)
        total += cheap.count() + Book.objects.sum("value") + errors
        total += sum(len(repr(b)) for b in cheap.order_by("price").filter(name="book 3"))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
