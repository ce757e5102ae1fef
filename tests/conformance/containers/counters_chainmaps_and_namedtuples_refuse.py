def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


from collections import ChainMap, Counter, defaultdict, namedtuple

P = namedtuple("P", "x y", defaults=[5])
for source in ("Counter(1)", "Counter(None), Counter('aab'), Counter(a=2, b=0), Counter({'a': 1}, a=5)", "Counter([[]])", "Counter(1, 2)", "c['z'], c.get('z')", "c.most_common(), c.most_common(1), c.most_common(0), c.most_common(-1)", "c.most_common('a')", "list(c.elements()), c.total()", "Counter(a='x').total()", "c.fromkeys('ab')", "c.update('aa'), c", "c.update(5)", "c.subtract('ab'), c", "c + Counter(a=1, z=0), c - Counter(a=1), c & Counter(a=1), c | Counter(z=4), +c, -c", "c + {'a': 1}", "c + 5", "c == Counter('aabz') - Counter('z'), c <= Counter('aabb'), c < c, c >= Counter(), c != Counter(a=2)", "c < {'a': 1}", "c < 5", "del_(c, 'zz'), c", "del_(c, 'a'), c", "repr(Counter()), repr(c), repr(Counter({'a': 'x', 'b': 1}))", "c.copy(), type(c.copy()), c.pop('a'), c.setdefault('q', 3)", "c ^ Counter('bc')", "c.__iadd__(Counter('a')), c.__isub__(Counter('aaab')), c",
               "defaultdict(5)", "defaultdict(None, a=1)['z']", "defaultdict(int, {1: 2}, 3)", "dd['n'], dd['n'].append(1), dd", "dd.get('m'), 'm' in dd, dd.pop('m', 4)", "dd.default_factory, setattr(dd, 'default_factory', None), dd", "dd[[]]", "dd.copy(), type(dd.copy()), dd | {'a': 1}, {'a': 1} | dd", "dd.__missing__('k'), dd", "defaultdict(list).__missing__([])", "defaultdict(lambda: 1 / 0)['x']", "defaultdict(len)['x']", "repr(defaultdict(int)), repr(defaultdict()), repr(defaultdict(None, {1: 2}))", "dd == {}, dd.__reduce__()[0].__name__, defaultdict[int, str]", "dd | 5", "defaultdict(default_factory=int)", "dd.setdefault('s'), dd.setdefault('t', 3), dd",
               "cm['a'], cm['b'], cm['z']", "cm.get('z', 1), 'a' in cm, len(cm), list(cm), dict(cm)", "cm.maps, cm.parents, cm.new_child(), cm.new_child({'q': 1}), cm.new_child(w=2)", "cm.__setitem__('b', 9), cm", "del_(cm, 'c')", "del_(cm, 'a'), cm", "cm.pop('c')", "cm.pop('a'), cm", "cm.popitem(), cm", "ChainMap().popitem()", "cm.clear(), cm", "cm | {'k': 1}, {'k': 1} | cm", "cm | 5", "cm == {'a': 1, 'b': 3, 'c': 4}, bool(ChainMap()), ChainMap().maps", "cm.copy().maps[0] is not cm.maps[0], cm.fromkeys('ab', 0)", "ChainMap(5)['a']", "repr(cm)", "cm.update({'m': 1}, n=2), cm", "cm.setdefault('c', 8), cm.setdefault('v', 8), cm", "list(cm.items()), list(reversed(list(cm))), cm.keys() & {'a'}",
               "P()", "P(1), P(1, 2), P(y=1, x=2)", "P(1, 2, 3)", "P(z=1)", "P(1, x=2)", "P(1).x, P(1)[1], P(1)._fields, P._field_defaults, P(1)._asdict()", "P(1).z", "P(1)[2]", "setattr(P(1), 'x', 2)", "setattr(P(1), 'q', 2)", "P(1)._replace(y=9), P(1)._replace()", "P(1)._replace(z=1)", "P._make([1, 2]), P._make('ab')", "P._make([1])", "P._make(5)", "P(1) == (1, 5), P(1) < (1, 6), hash(P(1)) == hash((1, 5)), P(1) + (2,)", "repr(P(1)), str(P('a')), P.__doc__, P.x.__doc__, P.__match_args__, P.__name__, P.__module__", "namedtuple('Q', 'a a')", "namedtuple('Q', 'a def')", "namedtuple('Q', '_a')", "namedtuple('1Q', 'a')", "namedtuple('Q', 'a b', rename=True, defaults=[1, 2, 3])", "namedtuple('Q', 'a a def _b 1', rename=True)._fields", "namedtuple('Q', ['a,b', 'c'])", "namedtuple('Q', 'a, b')._fields, namedtuple('Q', ())()", "namedtuple('Q', 5)", "namedtuple(5, 'a')", "namedtuple('Q', 'a', module='m').__module__, namedtuple('def_', 'a').__name__", "namedtuple('class', 'a')", "namedtuple('Q', 'a', True)", "P.__new__.__defaults__, P(1).__getnewargs__(), P.__slots__, P(1).__replace__(x=3)"):
    c = Counter("aab")
    dd = defaultdict(list)
    cm = ChainMap({"a": 1}, {"b": 3, "c": 4})

    def del_(m, k):
        del m[k]

    attempt(source)
