"""Metaclasses at work: tables are declared as classes, read from a file, checked and queried.

metaclasses.py [LIBRARY.csv]
"""

import sys

HERE = __file__.rpartition("/")[0] or "."


class Column:
    """A descriptor: it learns its name from the class, and holds values to a type."""

    def __init__(self, kind, *, least=None):
        self.kind, self.least = kind, least

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, row, owner=None):
        if row is None:
            return self
        return row._values[self.name]

    def __set__(self, row, value):
        value = self.kind(value)
        if self.least is not None and value < self.least:
            raise ValueError(f"{self.name} must be at least {self.least}")
        row._values[self.name] = value

    # Comparing a column makes a condition instead of an answer.
    def _condition(self, text, test):
        return Condition(f"{self.name} {text}", lambda row: test(getattr(row, self.name)))

    def __eq__(self, other):
        return self._condition(f"= {other!r}", lambda v: v == other)

    def __gt__(self, other):
        return self._condition(f"> {other!r}", lambda v: v > other)

    def __lt__(self, other):
        return self._condition(f"< {other!r}", lambda v: v < other)

    __hash__ = None


class Condition:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __and__(self, other):
        return Condition(f"{self.text} and {other.text}", lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return Condition(f"({self.text} or {other.text})", lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return Condition(f"not {self.text}", lambda row: not self.test(row))


class Namespace(dict):
    """Refuses a column that is defined twice in one class body."""

    def __setitem__(self, name, value):
        if isinstance(self.get(name), Column):
            raise TypeError(f"column {name} is defined twice")
        super().__setitem__(name, value)


class TableMeta(type):
    tables = {}

    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return Namespace()

    def __new__(mcs, name, bases, namespace, *, kind=None):
        cls = super().__new__(mcs, name, bases, dict(namespace))
        cls.columns = {}
        for base in reversed(cls.__mro__):
            cls.columns |= {k: v for k, v in vars(base).items() if isinstance(v, Column)}
        cls.rows = []
        if kind:
            mcs.tables[kind] = cls
        return cls

    def __init__(cls, name, bases, namespace, *, kind=None):
        super().__init__(name, bases, namespace)

    def __call__(cls, **values):
        """Makes a row, and keeps it only when all of it was accepted."""
        row = super().__call__(**values)
        for table in cls.__mro__:
            if isinstance(table, TableMeta):
                table.rows.append(row)
        return row

    def __getitem__(cls, condition):
        return [row for row in cls.rows if condition.test(row)]

    def __len__(cls):
        return len(cls.rows)

    def __iter__(cls):
        return iter(cls.rows)

    def __contains__(cls, title):
        return any(row.title == title for row in cls.rows)


class Table(metaclass=TableMeta):
    def __init__(self, **values):
        self._values = {}
        for name in self.columns:
            if name not in values:
                raise TypeError(f"{type(self).__name__} needs {name}")
            setattr(self, name, values[name])

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        cls.label = cls.__name__.lower()

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._values.items())})"


class Item(Table):
    title = Column(str)
    author = Column(str)
    year = Column(int, least=1500)
    price = Column(float, least=0)


class Book(Item, kind="book"):
    pages = Column(int, least=1)

    @property
    def is_long(self):
        return self.pages > 200


class Map(Item, kind="map"):
    sheets = Column(int, least=1)

    def __init__(self, *, pages, **values):
        super().__init__(sheets=pages, **values)


def load(path):
    with open(path) as file:
        header = next(file).strip().split(",")
        for line in file:
            values = dict(zip(header, line.strip().split(",")))
            kind = values.pop("kind")
            if kind not in TableMeta.tables:
                yield f"{values['title']}: no table for {kind}"
                continue
            try:
                TableMeta.tables[kind](**values)
            except (TypeError, ValueError) as e:
                yield f"{values['title']}: {e}"


def main(path):
    for complaint in load(path):
        print("refused:", complaint)
    print(f"{len(Item)} items: {len(Book)} books, {len(Map)} maps")
    for table in (Book, Map):
        print(f"{table.label}: {', '.join(table.columns)}")
    for table, condition in (
        (Book, Book.year > 2000),
        (Item, (Item.price < 15.0) & ~(Item.author == "M. Keeper")),
        (Map, (Map.sheets == 2) | (Map.year < 1990)),
    ):
        print(f"{table.label} where {condition.text}: {[row.title for row in table[condition]]}")
    print("long books:", [b.title for b in Book if b.is_long])
    print("'Small Stars' is here:", "Small Stars" in Item, "| among maps:", "Small Stars" in Map)
    print(Map.rows[0])
    book = Book.rows[0]
    for change in (("year", "1400"), ("price", "cheap"), ("year", "1999")):
        try:
            setattr(book, *change)
            print(change, "accepted:", book.year)
        except ValueError as e:
            print(change, "refused:", e)
    try:

        class Twice(Item):
            size = Column(int)
            size = Column(float)
    except TypeError as e:
        print("refused:", e)
    Poster = TableMeta("Poster", (Item,), {"width": Column(int, least=10)}, kind="poster")
    print(Poster(title="Stars", author="M. Keeper", year=2000, price=5, width="60"), len(Item))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else f"{HERE}/data/library.csv")
