"""Sets whose members change them from `__hash__` and `__eq__`, in every operation and operator."""


class Member:
    def __init__(self, n, action=None):
        self.n, self.action = n, action

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        for m in (self, other):
            if isinstance(m, Member) and m.action:
                action, m.action = m.action, None
                action()
        return isinstance(other, Member) and self.n == other.n

    def __repr__(self):
        return f"M{self.n}"


def attempt(name, f):
    try:
        r = f()
        print(name, len(r) if isinstance(r, (set, frozenset)) else r)
    except (KeyError, RuntimeError, TypeError) as e:
        print(name, type(e).__name__, e)


changes = {"clear": lambda: s.clear(), "grow": lambda: s.update(range(50)), "discard": lambda: [s.discard(m) for m in [m for m in s if isinstance(m, Member)][:3]]}
for name, change in changes.items():
    for operation in ("add", "remove", "discard", "in", "update", "|", "&", "-", "^", "|=", "&=", "-=", "^=", "<=", "==", "isdisjoint"):
        s = {Member(i) for i in range(8)}
        m = Member(11, change)
        other = {m, Member(1), Member(14)}
        if operation in ("|=", "&=", "-=", "^="):
            def f():
                global s
                t = s
                exec(f"t {operation} other", {"t": t, "other": other})
                return t
        elif operation in ("add", "remove", "discard", "update", "isdisjoint"):
            f = lambda: getattr(s, operation)(other if operation in ("update", "isdisjoint") else m)
        else:
            f = {"in": lambda: m in s, "|": lambda: s | other, "&": lambda: s & other, "-": lambda: s - other, "^": lambda: s ^ other,
                 "<=": lambda: other <= s, "==": lambda: s == {Member(i) for i in range(7)} | {m}}[operation]
        attempt(f"{name} {operation}", f)
for first, second in ((lambda: s.add(99), "add"), (lambda: s.discard(1), "discard"), (lambda: s.clear(), "clear")):
    s = set(range(6))
    it = iter(s)
    next(it)
    first()
    attempt(second, lambda: next(it))
s = {1, 2, 3}
attempt("own iteration", lambda: [s.add(x + 10) for x in s])
s = {1, 2, 3}
s.update(s), s.intersection_update(s), s.symmetric_difference_update(s)
print(s)
s = set(range(5))
s -= s
print(s, {frozenset({1}): 1}[frozenset({1})], {1} in [{1}], {frozenset()} == {frozenset()})
s = {frozenset({3})}
print({3} in s, s.discard({3}), s)
