class Key:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.asked += 1
        return hash(self.n)

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


def count(what, f):
    Key.asked = 0
    result = f()
    print(what, Key.asked, result)


keys = [Key(n) for n in range(5)]
d = dict.fromkeys(keys, 1)
s = set(keys)
count("set(dict)", lambda: set(d))
count("frozenset(dict)", lambda: frozenset(d))
count("set(set)", lambda: set(s))
count("set.copy", lambda: s.copy())
count("difference", lambda: s.difference(d))
count("minus", lambda: s - set(d))
count("symmetric_difference", lambda: s.symmetric_difference(d))
count("union", lambda: s.union(d))
count("intersection", lambda: s & s.copy())
count("update", lambda: (t := set(), t.update(d), len(t))[2])
count("difference_update", lambda: (t := set(s), t.difference_update(set(d)), len(t))[2])
count("symmetric_difference_update", lambda: (t := set(s), t.symmetric_difference_update(d), len(t))[2])
count("intersection_update", lambda: (t := set(s), t.intersection_update(s), len(t))[2])
count("-=", lambda: (t := set(s), t.__isub__(set(keys[:2]) if False else set(d)), len(t))[2])
count("^=", lambda: (t := set(s), t.__ixor__(frozenset(d)), len(t))[2])
count("fromkeys(dict)", lambda: dict.fromkeys(d))
count("fromkeys(set)", lambda: dict.fromkeys(s))
count("fromkeys(frozenset)", lambda: dict.fromkeys(frozenset(s), 2))
count("dict(dict)", lambda: dict(d))
count("dict.copy", lambda: d.copy())
count("|", lambda: d | d)
count("update", lambda: (t := {}, t.update(d), len(t))[2])
count("==", lambda: d == dict(d))
count("set ==", lambda: s == set(s))
count("subset", lambda: s <= set(d))
count("isdisjoint", lambda: s.isdisjoint(set()))
count("{**d}", lambda: {**d})
count("{*s}", lambda: {*s})
count("keys &", lambda: len(d.keys() & s))
count("iteration", lambda: [k for k in d])
count("hash(frozenset)", lambda: hash(frozenset(s)) == hash(frozenset(s)))
count("setdefault", lambda: d.setdefault(keys[0]))
count("pop", lambda: d.pop(keys[0]))
count("popitem", lambda: d.popitem())
count("in", lambda: keys[1] in d)
count("d[k] = v", lambda: d.__setitem__(keys[1], 3))
count("list.index", lambda: keys.index(keys[4]))
count("add", lambda: s.add(keys[0]))
count("discard", lambda: s.discard(keys[0]))
