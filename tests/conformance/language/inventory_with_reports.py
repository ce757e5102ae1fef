# A stock keeping program: dataclasses, exceptions, properties, reports.
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from functools import total_ordering


class InventoryError(Exception):
    """Something about the stock."""


class OutOfStock(InventoryError):
    def __init__(self, item, wanted, have):
        super().__init__(f"{wanted} of {item.name} wanted, {have} in stock")
        self.item, self.wanted, self.have = item, wanted, have


@total_ordering
@dataclass(eq=False)
class Item:
    sku: str
    name: str
    price: Decimal
    tags: set = field(default_factory=set)

    def __eq__(self, other):
        return isinstance(other, Item) and self.sku == other.sku

    def __lt__(self, other):
        return (self.price, self.sku) < (other.price, other.sku)

    def __hash__(self):
        return hash(self.sku)


class Inventory:
    def __init__(self):
        self._stock = Counter()
        self._items = {}
        self._log = []

    def __contains__(self, sku):
        return sku in self._items

    def __getitem__(self, sku):
        try:
            return self._items[sku]
        except KeyError:
            raise InventoryError(f"unknown item {sku!r}") from None

    def __iter__(self):
        return iter(sorted(self._items.values()))

    def add(self, item, count=1):
        self._items.setdefault(item.sku, item)
        self._stock[item] += count
        self._log.append(("add", item.sku, count))
        return self

    def take(self, sku, count=1):
        item = self[sku]
        if (have := self._stock[item]) < count:
            raise OutOfStock(item, count, have)
        self._stock[item] -= count
        self._log.append(("take", sku, count))
        return item.price * count

    @property
    def value(self):
        return sum((item.price * n for item, n in self._stock.items()), Decimal())

    def by_tag(self):
        groups = defaultdict(list)
        for item in self:
            for tag in sorted(item.tags) or ["untagged"]:
                groups[tag].append(item.name)
        return dict(sorted(groups.items()))

    def report(self, width=34):
        lines = [f"{'item':<12}{'count':>6}{'price':>8}{'sum':>8}", "-" * width]
        for item in self:
            n = self._stock[item]
            lines.append(f"{item.name:<12}{n:>6}{item.price:>8.2f}{item.price * n:>8.2f}")
        lines.append(f"{'total':<12}{self._stock.total():>6}{self.value:>16.2f}")
        return "\n".join(lines)


shop = Inventory()
shop.add(Item("p1", "pen", Decimal("1.20"), {"office"}), 10).add(Item("n1", "notebook", Decimal("3.75"), {"office", "paper"}), 4)
shop.add(Item("m1", "mug", Decimal("3.75")), 2)
print(shop.report())
print(shop.by_tag(), "p1" in shop, "zz" in shop)
print(shop.take("p1", 3), shop.value)
for attempt in (lambda: shop.take("m1", 5), lambda: shop.take("x9"), lambda: shop["n1"] < 3):
    try:
        attempt()
    except OutOfStock as e:
        print("out:", e, e.have, e.item.tags)
    except InventoryError as e:
        print("error:", e, e.__cause__, e.__suppress_context__)
    except (TypeError, AttributeError) as e:
        print("type:", e)
print([i.name for i in shop], max(shop).name, shop._log[-1], shop._stock.most_common(1)[0][0].name)
