def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


class Keys:
    def __init__(self, keys):
        self._keys = keys

    def keys(self):
        return self._keys

    def __getitem__(self, key):
        return f"value of {key}"


class Pairs:
    def __init__(self, *pairs):
        self.pairs = pairs

    def __iter__(self):
        return iter(self.pairs)


class BadKeys(dict):
    def keys(self):
        raise RuntimeError("no keys")


for source in ("dict(1)", "dict(None)", "dict('ab')", "dict(['ab', 'cd'])", "dict([1])", "dict([(1,)])", "dict([(1, 2, 3)])", "dict([[1, 2], (3,)])", "dict([([], 1)])", "dict(1, 2)", "dict({1: 2}, a=3, **{'b c': 4})", "dict(**{1: 2})", "dict(a=1, **{'a': 2})", "dict(Keys(['x', 'y']))", "dict(Keys(5))", "dict(Keys(None))", "dict(Keys([[]]))", "dict(Pairs((1, 2), 'ab'))", "dict(Pairs(5))", "dict(BadKeys(a=1))", "dict(zip('ab', [1, 2])), dict(enumerate('ab'))", "dict([('a', 1), ('a', 2)])", "dict(self=1, other=2), dict(iterable=3)", "d[9]", "d[[]]", "d['it\\'s']", "d[(1, 2)]", "d[None]", "d.get()", "d.get(9), d.get(9, 'z'), d.get('a')", "d.get([])", "d.get(1, 2, 3)", "d.get('a', default=1)", "d.setdefault()", "d.setdefault([])", "d.setdefault('a', 9), d.setdefault('n'), d", "d.pop()", "d.pop(9)", "d.pop(9, None), d.pop('a'), d", "d.pop([])", "d.pop([], 1)", "{}.pop([], 1)", "d.pop(1, 2, 3)", "{}.popitem()", "d.popitem(1)", "d.popitem(), d", "d.update(1)", "d.update(None)", "d.update([1])", "d.update('ab')", "d.update({1: 2}, 3)", "d.update(Keys('xy')), d", "d.update(Keys(7))", "d.update([('q', 1)], r=2), d", "d.update(**{'a': 0}), d", "d.update([('ok', 1), ('bad',)]), d", "d, d.update(d)", "d.fromkeys()", "dict.fromkeys(5)", "dict.fromkeys('ab', []), dict.fromkeys([1, 1.0, True])", "dict.fromkeys([[]])", "d.clear(1)", "d.copy(1)", "d.keys(1)", "d.keys() & 5", "d.keys() & ['a', 'z'], d.keys() | 'q', d.keys() - 'a', d.keys() ^ ['a', 'x']" [:0] or "sorted(d.keys() & ['a', 'z']), sorted(d.keys() | 'q'), sorted(d.keys() - 'a'), sorted(d.keys() ^ ['a', 'x'])", "5 & d.keys()", "d.keys() | [[]]", "d.items() & [('a', 1), 5]", "d.items() ^ [[]]", "{'a': []}.items() | ()", "sorted({'a': []}.items() - ())", "{'a': []}.items() ^ {'a': []}.items()", "('a', []) in {'a': []}.items(), ('a',) in d.items(), 5 in d.items(), ([], 1) in {}.items()", "([], 1) in d.items()", "[] in d.keys()", "1 in d.values(), [] in d.values()", "d.keys() == {'a', 'b'}, d.keys() < {'a', 'b', 'c'}, d.items() >= set(), d.values() == d.values()", "d.keys() < 5", "d.values() & 5", "d.keys().isdisjoint('xy'), d.items().isdisjoint([('a', 1)])", "d.keys().isdisjoint(5)", "d.keys().mapping, len(d.items()), d.keys().__hash__", "hash(d.keys())", "hash(d.values()) != 0", "setattr(d.keys(), 'mapping', 1)", "d.keys().foo", "d | 5", "d | [('a', 1)]", "5 | d", "d.__ior__([('z', 1)]), d", "d.__ior__(5)", "d | {'z': 1}, {'z': 0, 'a': 5} | d", "d + d", "d < d", "d == {'b': 2, 'a': 1}, d == [('a', 1)], d != {}", "hash(d)", "del_(d, 9)", "del_(d, [])", "d.foo", "d()", "d['a':'b']", "{slice(1): 2}", "{[]: 1}", "{1: 2, **5}", "{**d, **{'a': 9}}", "dict(d, **{'a': 7})", "len(d, d)", "iter(d).__length_hint__(), list(d), list(reversed(d)), max(d)", "'a' in d, [] == d, None in d", "[] in d", "d.__contains__()", "d.__getitem__(9)", "d.__getitem__()", "d.__setitem__([], 1)", "d.__setitem__(1)", "d.__missing__", "dict.__new__(int)", "dict.get(5, 1)", "d.__init__(5)", "d.__init__([('i', 1)]), d", "repr(d), str({1: {2: {}}}), repr({'k': d})", "d.__reduce_ex__(2)[0].__name__, d.__class_getitem__(int), dict[str, int]", "eval('{**1}')", "f(**5)", "f(**{1: 2})", "f(**Keys(['a']))", "f(**Keys([1]))"):
    d = {"a": 1, "b": 2}

    def del_(m, k):
        del m[k]

    def f(**kwargs):
        return kwargs

    attempt(source)
