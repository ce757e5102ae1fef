"""Rows read from text, typed by a class, grouped by generators, and printed as a table with totals and a histogram."""

from dataclasses import dataclass, field, fields
from io import StringIO
from itertools import groupby
from operator import attrgetter

TEXT = '''region,product,units,price,note
north,"bolts, steel",120,0.25,
south,nuts,80,0.10,"said ""fine"""
north,nuts,200,0.10,late
east,screws,,0.05,no count
south,"bolts, steel",60,0.25,"two
lines"
north,screws,500,0.05,
'''


def records(stream):
    """Fields of each record; quotes keep commas, line ends and doubled quotes."""
    row, cell, quoted, text = [], [], False, stream.read()
    i = 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1 : i + 2] == '"':
                cell.append(c)
                i += 1
            elif c == '"':
                quoted = False
            else:
                cell.append(c)
        elif c == '"' and not cell:
            quoted = True
        elif c in ",\n":
            row.append("".join(cell))
            cell.clear()
            if c == "\n":
                yield row
                row = []
        else:
            cell.append(c)
        i += 1
    if quoted:
        raise ValueError("a quote that does not end")
    if row or cell:
        yield [*row, "".join(cell)]


@dataclass(order=True)
class Sale:
    region: str
    product: str
    units: int = field(metadata={"default": 0})
    price: float = field(repr=False)
    note: str = field(default="", compare=False)

    @classmethod
    def read(cls, names, row):
        given = dict(zip(names, row, strict=True))
        return cls(**{f.name: f.type(given[f.name] or f.metadata.get("default", "")) for f in fields(cls)})

    @property
    def value(self):
        return self.units * self.price


rows = records(StringIO(TEXT))
names = next(rows)
sales = [Sale.read(names, r) for r in rows]
print(sales[1], sales[4].note.splitlines(), min(sales), sep="\n")
print(f"{'region':<8}|{'product':^14}|{'units':>6}|{'value':>9}")
print("-" * 8 + "+" + "-" * 14 + "+" + "-" * 6 + "+" + "-" * 9)
for region, group in groupby(sorted(sales), attrgetter("region")):
    units = value = 0
    for s in group:
        print(f"{s.region:<8}|{s.product:^14.10}|{s.units:>6,}|{s.value:>9.2f}")
        units, value = units + s.units, value + s.value
    print(f"{'':<8}|{'=' * 8:^14}|{units:>6,}|{value:>9.2f}")
total = sum(s.value for s in sales)
for name in sorted({s.product for s in sales}):
    share = sum(s.value for s in sales if s.product == name) / total
    print(f"{name:<13} {share:6.1%} {'#' * round(share * 40)}")
out = StringIO()
for s in sales:
    print(*(f'"{v.replace(chr(34), chr(34) * 2)}"' if isinstance(v, str) and set(v) & set(',"\n') else v for v in vars(s).values()), sep=",", file=out)
again = [Sale.read(names, r) for r in records(StringIO(out.getvalue()))]
print(again == sales, [a.note for a in again] == [s.note for s in sales], out.getvalue().count("\n"))
for bad in ('a,"b', "x,y,z\n", "north,nuts,many,1,\n"):
    try:
        print([Sale.read(names, r) for r in records(StringIO(bad))])
    except ValueError as e:
        print("ValueError", e)
