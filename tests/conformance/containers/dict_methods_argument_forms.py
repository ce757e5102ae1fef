def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Keys:
    def __init__(self, keys):
        self.names = keys

    def keys(self):
        return self.names

    def __getitem__(self, key):
        return f"<{key}>"


class BadKeys:
    def keys(self):
        raise KeyError("keys raised")


class KeysNotIterable:
    def keys(self):
        return 5


def broken():
    yield ("a", 1)
    raise ValueError("broken")


for source in (
    "dict()", "dict(5)", "dict(None)", "dict('ab')", "dict(['ab', 'cd'])", "dict(['abc'])", "dict([1])", "dict([(1, 2, 3)])", "dict([()])", "dict([(1, 2), 5])", "dict({'a': 1}, b=2)", "dict([('a', 1)], a=2)", "dict(a=1, **{'b c': 2})", "dict(**{'a': 1}, a2=2)", "dict({}, {})", "dict(Keys('ab'))", "dict(Keys(['x']), y=1)", "dict(BadKeys())", "dict(broken())", "dict([[[], 1]])", "dict(zip('ab', (1, 2)))", "dict(self=1, iterable=2)", "dict(**5)", "dict(**{1: 2})", "dict([{1, 2}]) == {1: 2}", "dict(x for x in ('ab',))",
    "d.get('a'), d.get('z'), d.get('z', 5)", "d.get()", "d.get('a', 1, 2)", "d.get([])", "d.get('a', default=1)", "d['z']", "d[[]]", "d[(1, [])]", "d.pop('a'), d", "d.pop('z')", "d.pop('z', None)", "d.pop()", "d.pop([])", "{}.pop([])", "{}.pop([], 1)", "d.pop('a', default=1)", "d.popitem(), d", "{}.popitem()", "d.popitem(1)", "d.setdefault('z'), d", "d.setdefault('a', 9), d.setdefault('n', [])", "d.setdefault([])", "d.setdefault()", "d.update(), d", "d.update({'a': 9}, c=3), d", "d.update([('x', 1)]), d", "d.update(5)", "d.update([5])", "d.update(['abc'])", "d.update(Keys('q')), d", "d.update({}, {})", "d.update(BadKeys())", "d.update(None)", "d.clear(), d", "d.copy() is d, d.copy()", "d.copy(1)", "dict.fromkeys('ab'), dict.fromkeys('ab', 1), dict.fromkeys({'k': 1}, 2), dict.fromkeys({1, 2}, 0), dict.fromkeys(range(2)), dict.fromkeys([])", "dict.fromkeys(5)", "dict.fromkeys()", "dict.fromkeys([[]])", "dict.fromkeys(iterable='a')", "{}.fromkeys('a')",
    "d | {'c': 3}, {'b': 5} | d", "d | [('c', 3)]", "d | None", "[] | d", "d.__or__([]), d.__ror__([]), d.__or__({'q': 1})", "d.__ior__([('q', 1)]), d", "d.__ior__(5)", "d.__ior__('ab')", "d == {'b': 2, 'a': 1}, d == {'a': 1}, d != {}, d == [], d.__eq__(5)", "d < {}", "d + {}", "d - {}", "hash(d)", "len(d), 'a' in d, 'z' in d", "[] in d", "list(d), list(reversed(d)), list(d.items()), list(reversed(d.items())), list(reversed(d.values())), list(reversed(d.keys()))", "d.keys(1)", "d.items(x=1)", "d[1:2]", "{1: 'a', True: 'b', 1.0: 'c'}", "{**d, 'a': 0}, {'a': 0, **d}", "{**5}", "{**[('a', 1)]}", "{[]: 1}", "{**Keys('pq')}", "dict[str, int], dict[str], dict[()]", "d.has_key('a')", "d.a", "repr(d), str(d), f'{d}', '{}'.format(d), '{0[a]}'.format(d), '%(a)s' % d", "format(d, '5')", "d.__class_getitem__(int)", "d.__reversed__().__length_hint__()", "d.__contains__()", "d.__delitem__('z')", "d.__getitem__('z')", "d.__setitem__('z')", "d.__missing__('z')", "d.__len__(), d.__sizeof__() > 0, d.__iter__().__length_hint__()",
):
    show(source, d={"a": 1, "b": 2})
d = {"a": 1}
d |= [("b", 2)]
d |= {"c": 3}
d |= Keys("d")
try:
    d |= 5
except TypeError as error:
    print(error)
try:
    d |= [1]
except TypeError as error:
    print(error)
print(d)
d = {}
d["self"] = d
d["list"] = [d]
print(d, d.keys(), [d])
show("d == {'self': d, 'list': d['list']}")
