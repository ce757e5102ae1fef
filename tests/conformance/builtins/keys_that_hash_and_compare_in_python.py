# Dicts and sets ask keys of the program's own for hash and equality: in which order, what they may raise, what they may change meanwhile.
log = []


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        log.append(("hash", self.n))
        return self.n % 2

    def __eq__(self, other):
        log.append(("eq", self.n, other.n))
        return self.n == other.n


def show(what, f):
    log.clear()
    try:
        result = f()
    except Exception as e:
        result = (type(e).__name__, str(e), e.__context__)
    print(what, result, log)


a, b, c = Key(1), Key(3), Key(2)
d = {a: "a", b: "b", c: "c"}
show("subscript", lambda: d[Key(3)])
show("missing", lambda: d.get(Key(5), "no"))
show("in", lambda: (Key(2) in d, Key(4) not in d))
show("setdefault", lambda: d.setdefault(Key(3), "x"))
show("store", lambda: d.__setitem__(Key(7), "seven"))
show("pop", lambda: d.pop(Key(7)))
show("identity", lambda: d[b])
show("delete", lambda: d.__delitem__(Key(1)))
show("set", lambda: len({Key(1), Key(3), Key(1)}))
show("comprehensions", lambda: (len({Key(n) for n in (1, 3, 1)}), len({Key(n): n for n in (1, 3, 1)})))
s = {a, b}
show("add", lambda: (s.add(Key(3)), s.add(Key(5)), len(s)))
show("discard", lambda: (s.discard(Key(5)), s.discard(Key(9)), len(s)))
show("tuple", lambda: {(a, 1): 2}[Key(1), 1])
show("hash of a tuple", lambda: hash((a, (b, c))) == hash((1, (1, 0))))


class Raising:
    def __hash__(self):
        raise LookupError("no hash")


class Unhashable:
    def __hash__(self):
        raise TypeError("not this one")


show("raises", lambda: d[Raising()])
show("raises in a set", lambda: {1, Raising()})
show("TypeError", lambda: d[Unhashable()])
show("TypeError in a set", lambda: {Unhashable()})
show("TypeError of get", lambda: d.get(Unhashable()))


class Changing:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        log.append("eq")
        if len(log) < 4:
            table.clear()
            table[Changing()] = len(log)
        return False


table = {Changing(): 0}
show("changed meanwhile", lambda: table.get(Changing(), "none"))


def generator():
    yield d[Key(3)]
    yield Key(2) in d
    d[Key(11)] = 1
    yield d[Key(11)]
    del d[Key(11)]


print(list(generator()))
