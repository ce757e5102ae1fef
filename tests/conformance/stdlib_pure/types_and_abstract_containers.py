# types and collections.abc: dynamic classes, coroutines, mixins filled in by abstract bases, virtual subclasses.
import types
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized


class Deck(Sequence):
    def __init__(self, *cards):
        self.cards = cards

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Deck(*self.cards[i])
        return self.cards[i]


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = sorted(set(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items = sorted([*self.items, x])

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"Bag{self.items}"


class Lower(MutableMapping):
    def __init__(self, **kw):
        self.d = {}
        self.update(kw)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


class Log(MutableSequence):
    def __init__(self, *a):
        self.a = list(a)

    def __getitem__(self, i):
        return self.a[i]

    def __setitem__(self, i, v):
        self.a[i] = v

    def __delitem__(self, i):
        del self.a[i]

    def __len__(self):
        return len(self.a)

    def insert(self, i, v):
        print("insert", i, v)
        self.a.insert(i, v)


d = Deck(3, 1, 2, 1)
print(list(d), list(reversed(d)), d.index(1), d.index(1, 2), d.count(1), 2 in d, 9 in d, d[1:3].cards, isinstance(d, Reversible), isinstance(d, Hashable))
b, c = Bag([1, 2, 3]), Bag([2, 4])
print(b | c, b & c, b - c, b ^ c, b <= c, b == Bag([3, 2, 1]), b.isdisjoint([9]), {2, 9} - b, b | {7}, b > Bag([1]), b != c, b.pop(), b)
b |= c
b -= {4}
b ^= {1, 8}
b &= range(10)
print(b, b.remove(8), b.clear(), b)
m = Lower(Alpha=1, BETA=2)
print(m["ALPHA"], m.get("x", 0), "beta" in m, 5 in [5], dict(m), m.pop("alpha"), m.setdefault("C", 3), m == {"beta": 2, "c": 3}, list(m.items()), m.popitem(), sorted(m.keys() | {"z"}), 2 in m.values(), ("beta", 2) in m.items())
l = Log(1, 2)
l.append(3)
l.extend([4, 5])
l += (6,)
l.reverse()
print(l.a, l.pop(), l.pop(0), l.remove(4), l.a, l.index(3), l.clear(), len(l))
for bad in (lambda: d.index(99), lambda: Bag().pop(), lambda: b.remove(5), lambda: m["zz"], lambda: Lower().popitem(), lambda: l.remove(1), lambda: Log().pop(), lambda: Sequence(), lambda: type("Half", (Mapping,), {"__len__": len})(), lambda: hash(b), lambda: Bag([1]) < [1], lambda: d < d, lambda: m.pop("nope"), lambda: Iterator.__next__(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Duck:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False

    __hash__ = None


duck = Duck()
print([isinstance(duck, t) for t in (Sized, Iterable, Container, Hashable, Callable, Sequence, Iterator)], issubclass(Duck, Sized), isinstance(print, Callable), isinstance(range(3), Sequence), isinstance({}.keys(), Set), isinstance((x for x in ()), Iterator))
Sequence.register(Duck)
print(isinstance(duck, Sequence), Duck in Sequence.__subclasses__())
made = types.new_class("Made", (list,), {"metaclass": type}, lambda ns: ns.update(extra=5, __doc__="made"))
print(made.extra, made.__doc__, made([1]), types.prepare_class("X", (), {})[0], types.resolve_bases((list, types.GenericAlias(dict, (int, str)))), types.get_original_bases(type("G", (list,), {})))
ns = types.SimpleNamespace(a=1, b=[2])
ns.c = ns.a + 1
print(ns, ns == types.SimpleNamespace(c=2, b=[2], a=1), vars(ns), types.SimpleNamespace({"k": 1}, z=2), types.MappingProxyType({1: 2}) | {3: 4})
f = types.FunctionType((lambda x: x + y).__code__, {"y": 10}, "renamed", (5,))
print(f(), f.__name__, types.MethodType(f, 7)(), types.CellType(3).cell_contents, isinstance(ns, types.SimpleNamespace), types.ModuleType("mod", "doc").__doc__)


@types.coroutine
def old():
    return (yield "yielded")


async def new():
    return await old()


co = new()
print(co.send(None))
try:
    co.send("answer")
except StopIteration as e:
    print(e.value)


class Virtual:
    @types.DynamicClassAttribute
    def attr(self):
        return "on instance"


print(Virtual().attr)
try:
    Virtual.attr
except AttributeError as e:
    print("class:", type(e).__name__)
