def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import copy
import pickle
from types import MappingProxyType, SimpleNamespace

n = SimpleNamespace(b=2, a=1)
for source in ("n, repr(n), n.a, vars(n), n.__dict__", "SimpleNamespace()", "SimpleNamespace({'x': 1}, y=2)", "SimpleNamespace([('x', 1)])", "SimpleNamespace({1: 2})", "SimpleNamespace(5)", "n == SimpleNamespace(a=1, b=2), n == SimpleNamespace(a=1), n != 5, n == {'a': 1}", "n < n", "hash(n)", "n.zzz", "n.__replace__(a=9), n", "copy.replace(n, c=3)", "n.__replace__({'a': 1})", "SimpleNamespace(**{'with space': 1, 'class': 2, 'self': 3})", "copy.copy(n) == n, copy.copy(n) is n, copy.deepcopy(n), pickle.loads(pickle.dumps(n))", "n.__reduce__()", "len(n)", "n['a']", "dir(n)[-2:]", "bool(SimpleNamespace())", "sorted(vars(n))", "SimpleNamespace.__doc__ is not None, SimpleNamespace.__module__"):
    show(source, n=n)
n.new = [n]
del n.b
print(n)
try:
    del n.b
except AttributeError as error:
    print(error)


class Sub(SimpleNamespace):
    pass


print(Sub(x=1), Sub(x=1) == SimpleNamespace(x=1), copy.replace(Sub(x=1), y=2))
d = {"a": 1, "b": [2]}
m = MappingProxyType(d)
for source in ("m, str(m), repr(m)", "m['a'], m.get('a'), m.get('z'), m.get('z', 5), 'a' in m, len(m), list(m), list(m.keys()), list(m.values()), list(m.items()), list(reversed(m))", "m['z']", "m[[]]", "m.__setitem__('a', 1)", "m.pop('a')", "m.clear()", "m.copy(), type(m.copy()).__name__", "m == d, m == MappingProxyType(d), m != {}, d == m, m == 5", "m < m", "hash(m)", "m | {'c': 3}, {'c': 3} | m, type(m | {}).__name__, m | m", "m | 5", "m | [('c', 3)]", "MappingProxyType()", "MappingProxyType(5)", "MappingProxyType([1])", "MappingProxyType('ab')", "MappingProxyType(())", "MappingProxyType(None)", "MappingProxyType(mapping=d)['a']", "bool(MappingProxyType({})), bool(m), iter(m).__length_hint__()", "MappingProxyType[int, str]", "copy.copy(m)", "pickle.dumps(m)", "dict(m), {**m}, sorted(m), m.__class__", "m.get()", "m.get([])", "m.nothing", "type('M', (MappingProxyType,), {})", "type(int.__dict__).__name__, int.__dict__['real'], 'x' in int.__dict__", "MappingProxyType(m)['a'], MappingProxyType(n.__dict__)['a']", "'%(a)s' % m, '{a}'.format_map(m), (lambda **k: k)(**m)"):
    show(source, m=m, d=d, n=n)
for statement in ("m['c'] = 1", "del m['a']", "m |= {'q': 1}; print(m)", "m.x = 1"):
    try:
        exec(statement, {"m": m})
    except Exception as error:
        print(statement, type(error).__name__, error)
d["new"] = 1
print(m, len(m))


class Mapping:
    def __getitem__(self, key):
        return f"<{key}>"

    def keys(self):
        return ["k"]

    def __len__(self):
        return 7

    def __iter__(self):
        return iter("it")

    def __contains__(self, key):
        return "own"

    def get(self, key, default="d"):
        return ("get", key, default)

    def __hash__(self):
        return 77

    def __repr__(self):
        return "Mapping()"

    def __eq__(self, other):
        return "eq"


p = MappingProxyType(Mapping())
show("p, p['q'], p.keys(), len(p), list(p), 'z' in p, p.get('g'), p.get('g', 1), hash(p), p == 1", p=p)
show("p.values()", p=p)
show("p.copy()", p=p)
show("reversed(p)", p=p)
