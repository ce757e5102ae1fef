"""Lists whose items, keys or comparisons change them while they are sorted, reversed, searched or extended."""


class Item:
    def __init__(self, n, action=None):
        self.n, self.action = n, action

    def __lt__(self, other):
        if self.action:
            self.action()
        return self.n < other.n

    def __eq__(self, other):
        if self.action:
            self.action()
        return self.n == getattr(other, "n", other)

    def __repr__(self):
        return f"I{self.n}"


def attempt(name, f):
    try:
        print(name, f())
    except (ValueError, IndexError, TypeError, RuntimeError) as e:
        print(name, type(e).__name__, e)


for change in ("append", "clear", "pop", "assign", "sort"):
    data = []

    def action():
        {"append": lambda: data.append(Item(0)), "clear": data.clear, "pop": lambda: data.pop() if data else None,
         "assign": lambda: data.__setitem__(slice(None), [1, 2]), "sort": lambda: data.sort()}[change]()

    data[:] = [Item(3), Item(1, action), Item(2), Item(0, action)]
    attempt(change, lambda: data.sort())
    print("   ", data)
    data[:] = [3, 1, 2]
    attempt(change + " by key", lambda: data.sort(key=lambda x: (action(), x)[1]))
    print("   ", data)
for search in ("index", "count", "remove", "__contains__"):
    data = [Item(1), Item(2, lambda: data.clear()), Item(3), Item(4)]
    attempt(search, lambda: getattr(data, search)(3))
    print("   ", data)
one, two = [Item(1), Item(2), Item(3)], [Item(1), Item(2), Item(3)]
one[1].action = lambda: (one.clear(), two.clear())
attempt("equal", lambda: one == two)
one, two = [Item(1), Item(2)] * 3, [Item(1), Item(2)] * 3
one[3].action = lambda: one.__delitem__(slice(2, None))
attempt("less", lambda: one < two)


class Growing:
    def __init__(self, target):
        self.target, self.n = target, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 4:
            raise StopIteration
        self.target.append(("seen", self.n))
        return self.n

    def __length_hint__(self):
        self.target.clear()
        return 2


data = [0]
data.extend(Growing(data))
print(data)
data = [1, 2, 3]
data += (data.pop() for _ in range(2))
print(data)
data = [[]]
data[0].append(data)
print(repr(data), data == data, data.copy()[0] is data[0])
