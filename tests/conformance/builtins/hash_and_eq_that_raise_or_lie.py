"""Containers whose keys raise in __hash__ or __eq__, lie, or change the container meanwhile."""


class Bad(Exception):
    pass


class RaisesHash:
    def __hash__(self):
        raise Bad("hash")


class TypeErrorHash:
    def __hash__(self):
        raise TypeError("custom words")


class RaisesEq:
    def __init__(self, h=1):
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        raise Bad("eq")


class HashNotInt:
    def __hash__(self):
        return "x"


class HugeHash:
    def __hash__(self):
        return 10**30


class BoolHash:
    def __hash__(self):
        return True


class MinusOne:
    def __hash__(self):
        return -1


class NoHash:
    __hash__ = None


class EqNoHash:
    def __eq__(self, other):
        return True


def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


for key in (RaisesHash(), TypeErrorHash(), HashNotInt(), NoHash(), EqNoHash(), [], {}, set(), ([],), slice(1), bytearray()):
    n = type(key).__name__
    attempt(n + " hash", lambda: hash(key))
    attempt(n + " dict", lambda: {key: 1})
    attempt(n + " get", lambda: {}.get(key))
    attempt(n + " in dict", lambda: key in {1: 2})
    attempt(n + " item", lambda: {1: 2}[key])
    attempt(n + " set", lambda: {key})
    attempt(n + " in set", lambda: key in {1})
    attempt(n + " setdefault", lambda: {}.setdefault(key, 1))
    attempt(n + " pop", lambda: {1: 1}.pop(key, 2))
    attempt(n + " del", lambda: {1: 1}.__delitem__(key))
    attempt(n + " discard", lambda: {1}.discard(key))
    attempt(n + " add", lambda: set().add(key))
    attempt(n + " frozenset", lambda: frozenset([key]))
    attempt(n + " fromkeys", lambda: dict.fromkeys([key]))
    attempt(n + " update", lambda: {}.update([(key, 1)]))
    attempt(n + " comp", lambda: {key: 0 for _ in "a"})
print(hash(HugeHash()) == hash(10**30), hash(BoolHash()), hash(MinusOne()))
a, b = RaisesEq(), RaisesEq()
attempt("two", lambda: {a: 1, b: 2})
attempt("same", lambda: {a: 1, a: 2}[a])
attempt("list in", lambda: b in [a])
attempt("list in same", lambda: a in [a])
attempt("index", lambda: [a].index(b))
attempt("count", lambda: [a, a].count(a))
attempt("remove", lambda: [a].remove(b))
attempt("tuple eq", lambda: (a,) == (b,))
attempt("tuple eq same", lambda: (a,) == (a,))
attempt("dict eq", lambda: {1: a} == {1: b})
attempt("set eq", lambda: {a} == {b})
attempt("set and", lambda: {a} & {b})
attempt("other hash", lambda: len({RaisesEq(1): 1, RaisesEq(2): 2}))


class Clears:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.d.clear()
        return False


d = {}
d[Clears(d)] = 1
attempt("clears", lambda: d.get(Clears(d), "default"))
print(len(d))
s = set()
s.add(Clears(s))
attempt("set clears", lambda: Clears(s) in s)
print(len(s))


class Grows:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 3

    def __eq__(self, other):
        for i in range(100):
            self.d[i + 1000] = i
        return self is other


d = {}
d[Grows(d)] = 1
attempt("grows", lambda: d.get(Grows({}), "none"))
print(len(d))
l = [1, 2, 3]


class Pops:
    def __eq__(self, other):
        if l:
            l.pop()
        return False


attempt("list index", lambda: l.index(Pops()))
print(l)
l = [1, 2, 3, 4]
attempt("list eq", lambda: l == [Pops(), 2, 3, 4])
print(l)
l = [1, 2, 3]
attempt("sort", lambda: l.sort(key=lambda x: l.append(x)))
print(l)
nan = float("nan")
print(nan in [nan], [nan] == [nan], {nan: 1}.get(nan), {nan, nan} == {nan}, (nan,) == (nan,), [nan].index(nan), nan == nan)
