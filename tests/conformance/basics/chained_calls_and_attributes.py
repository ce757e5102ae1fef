class Query:
    def __init__(self, items):
        self.items = list(items)

    def where(self, f):
        return Query(x for x in self.items if f(x))

    def select(self, f):
        return Query(map(f, self.items))

    def order(self, key=None):
        return Query(sorted(self.items, key=key))

    def first(self, n=1):
        return self.items[:n]


print(Query(range(20)).where(lambda x: x % 3 == 0).select(lambda x: -x).order().first(3))
print("  Mixed Case ".strip().lower().replace(" ", "_").split("_")[-1].upper().center(10, "*"))
print([3, 1, 2].copy().__class__.__name__.upper()[0])
