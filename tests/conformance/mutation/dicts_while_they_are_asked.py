"""Dicts whose keys change them from `__hash__` and `__eq__`, in every operation."""


class Key:
    def __init__(self, n, action=None, hash=1):
        self.n, self.action, self.h = n, action, hash

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        if self.action:
            self.action()
        if other.action:
            other.action()
        return self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


def attempt(name, f):
    try:
        print(name, f())
    except (KeyError, RuntimeError, TypeError, ValueError) as e:
        print(name, type(e).__name__, e)


def fresh():
    d.clear()
    for i in range(4):
        d[Key(i)] = i
    return Key(9)


d = {}
changes = {
    "clear": lambda: d.clear(),
    "grow": lambda: [d.setdefault(100 + i, i) for i in range(40)],
    "delete": lambda: [d.pop(k) for k in [k for k in list(d) if isinstance(k, Key)][:2]],
    "update": lambda: d.update({(1, i): i for i in range(30)}),
}
for name, change in changes.items():
    for operation in ("get", "set", "del", "in", "pop", "setdefault", "update", "equal", "or"):
        k = fresh()
        once = [change]
        k.action = lambda: once and once.pop()()
        other = {k: "new"}
        attempt(f"{name} {operation}", {
            "get": lambda: d.get(k, "none"), "set": lambda: d.__setitem__(k, 1), "del": lambda: d.__delitem__(k), "in": lambda: k in d,
            "pop": lambda: d.pop(k, "gone"), "setdefault": lambda: d.setdefault(k, "default"), "update": lambda: d.update(other),
            "equal": lambda: {Key(i): i for i in range(4)} == d if not d.update({k: 9}) else None, "or": lambda: len(d | other),
        }[operation])
        print("   ", len(d), sum(isinstance(x, Key) for x in d))
for view in (dict.keys, dict.values, dict.items, iter, reversed):
    d = {i: i for i in range(5)}
    it = iter(view(d))
    next(it)
    d[99] = 1
    attempt("iterating", lambda: next(it))
    d = {i: i for i in range(5)}
    it = iter(view(d))
    next(it)
    d[1] = "other"
    attempt("values changed", lambda: list(it))
d = {Key(i): i for i in range(3)}
for k in d:
    k.action = d.clear
attempt("comprehension", lambda: {**d, Key(0): 5})
attempt("items", lambda: (Key(1), 1) in d.items())
print(len(d))
