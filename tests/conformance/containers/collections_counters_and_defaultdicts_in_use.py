# collections in programs: word counts, grouping trees, ordered caches, chain maps of scopes, bounded deques, named records.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from operator import itemgetter

text = "the cat and the dog and the bird saw the cat"
words = Counter(text.split())
print(words, words.most_common(2), words["none"], words.total(), sorted(words.elements())[:4], words.most_common()[-1])
other = Counter(the=1, dog=5, fox=2)
print(words + other, words - other, words & other, words | other, +Counter(a=-1, b=2), -Counter(a=-1, b=2), words <= words + other, Counter("aab") == Counter(a=2, b=1, c=0))
words.subtract(the=10)
words.update(["cat", "cat"])
del words["nothing"]
print(words["the"], words["cat"], "nothing" in words, Counter(a=1).__missing__("z"), Counter([1, 1.0, True]), repr(Counter()), Counter({"x": 3}, y=1))
groups = defaultdict(lambda: defaultdict(list))
for name, age, city in (("ann", 30, "x"), ("bob", 25, "y"), ("cid", 30, "x"), ("dan", 25, "x")):
    groups[city][age].append(name)
print({k: dict(v) for k, v in groups.items()}, groups.default_factory is not None, "zz" in groups, groups.get("zz"), len(groups["new"]), sorted(groups))


def tree():
    return defaultdict(tree)


t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]), repr(defaultdict(int, {1: 2})), defaultdict(None, a=1))
for bad in (lambda: defaultdict(None)["x"], lambda: defaultdict(5), lambda: Counter(1), lambda: Counter("ab", 1, 2), lambda: Counter.fromkeys("ab"), lambda: Counter(a="x") + Counter(a=1), lambda: defaultdict(lambda: 1 / 0)[1]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
od = OrderedDict.fromkeys("abcd")
od.move_to_end("a")
od.move_to_end("d", last=False)
print(list(od), od.popitem(), od.popitem(last=False), od == OrderedDict([("c", None), ("b", None)]), od == {"b": None, "c": None}, list(reversed(od)), od | {"z": 1})
scope = ChainMap({"x": "local"}, {"x": "enclosing", "y": 1}, {"z": "global"})
child = scope.new_child({"w": 0})
child["y"] = "shadow"
print(child["x"], child["y"], scope["y"], child["z"], len(child), dict(child), child.parents == scope, list(child.maps[0]), child.pop("y"), child["y"])
try:
    del child["z"]
except KeyError as e:
    print(e)
recent = deque(maxlen=3)
for i in range(5):
    recent.append(i)
recent.appendleft("left")
recent.rotate(1)
print(recent, recent.maxlen, recent.index(3), recent.count(2), deque("abc") + deque("d"), deque([1, 2]) * 2, deque([1]) < deque([2]), list(reversed(recent)), recent == deque(recent))
recent.extendleft("xy")
recent.insert(0, "i") if len(recent) < 3 else None
print(recent, recent.copy().popleft())
for bad in (lambda: deque().pop(), lambda: recent.insert(0, 1), lambda: deque([1])[5], lambda: deque([1, 2]).remove(9), lambda: deque(maxlen=-1), lambda: [d.append(1) for d in [deque([1])] for _ in d], lambda: deque([1]) + [2], lambda: recent[1:2]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
Emp = namedtuple("Emp", "name pay boss", defaults=(None,))


class Manager(Emp):
    __slots__ = ()

    @property
    def yearly(self):
        return self.pay * 12


e = Manager("ann", 10)
print(e, e.yearly, e._replace(pay=20), e._asdict(), Emp._make("abc"), Emp._fields, Emp._field_defaults, e == ("ann", 10, None), sorted([Emp("b", 1), Emp("a", 2)], key=itemgetter(1)), namedtuple("R", "a class a", rename=True)._fields)
for bad in (lambda: Emp(), lambda: Emp(1, 2, 3, 4), lambda: e._replace(nope=1), lambda: setattr(e, "name", 1), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "_a"), lambda: namedtuple("1B", "a"), lambda: Emp._make([1]), lambda: namedtuple("B", "a", defaults=(1, 2))):
    try:
        print(bad())
    except Exception as e2:
        print(type(e2).__name__, e2)


class Upper(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)


print(Upper(a=1, b=2), Upper({"c": 3}) | {"d": 4}, UserList([3, 1]) + [2], sorted(UserList("ba")), UserString("ab") * 2 + "c", UserString("x").upper().data, isinstance(UserList(), list))
