def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
for source in (
    "k, v, i", "len(k), len(v), len(i)", "sorted(k & {'a', 'z'}), sorted(k & ['a', 'b']), sorted(k & 'abz'), type(k & k).__name__", "k & 5", "5 & k", "sorted(k | 'z'), sorted('z' | k) if False else None", "'z' | k == set('abcz')", "['a'] & k == {'a'}", "k - {'a'} == {'b', 'c'}, 'az' - k == {'z'}, ['q'] - k == {'q'}", "k ^ {'a', 'z'} == {'b', 'c', 'z'}, 'az' ^ k == {'b', 'c', 'z'}", "k ^ 5", "i & {('a', 1)}, i & [('a', 1), 5]", "i - {('a', 1)} == {('b', 2), ('c', 3)}", "sorted(i | {('z', 0)})", "i ^ {('a', 1)} == {('b', 2), ('c', 3)}", "v & {1}", "v | v", "v == v, v == d.values(), k == d.keys(), i == d.items(), k == {'a', 'b', 'c'}, k == frozenset('abc'), k == ['a', 'b', 'c'], k != 'abc'", "k < {'a', 'b', 'c', 'd'}, k <= {'a', 'b', 'c'}, k > {'a'}, k >= set(), {'a'} < k, i > {('a', 1)}, k < {'a'}", "k < ['a']", "v < v", "k.isdisjoint('xyz'), k.isdisjoint('a'), i.isdisjoint([('a', 1)]), k.isdisjoint(k), {}.keys().isdisjoint({}.keys())", "k.isdisjoint(5)", "k.isdisjoint()", "'a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 'a' in i, ('a',) in i, ['a', 1] in i", "[] in k", "([], 1) in i", "[] in v", "k[0]", "hash(k)", "hash(v) is not None", "list(reversed(k)), list(reversed(v)), list(reversed(i))", "k.mapping, type(k.mapping).__name__, i.mapping == d, v.mapping['a']", "k.mapping.__setitem__('a', 1)", "type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(reversed(v)).__name__, type(iter(i)).__name__, type(reversed(i)).__name__, type(reversed(k)).__name__", "type(k)()", "type(k)({})", "iter(k).__length_hint__(), iter(i).__reduce__(), iter(v).__reduce__(), reversed(k).__reduce__()", "k.copy()", "k.add('z')", "sorted(k), max(v), sum(v), dict(i), set(i) == i, [*k], {**d}.keys() == k", "repr({}.keys()), repr({1: {}}.items()), repr({}.values())", "k + k", "k | None", "k - 5", "k.__and__(5), k.__rand__({'a'}), k.__eq__(5), k.__lt__(5)", "k.__sub__(5)", "{1: 2}.items() == {(1, 2)}, {1: []}.items() == {1: []}.items()", "{1: []}.items() & {1: []}.items()", "{1: []}.items() | set()", "{1: []}.items() ^ {1: [2]}.items()",
):
    show(source, d=d, k=k, v=v, i=i)
d["d"] = 4
del d["a"]
print(k, v, i, len(k))
import copy
import pickle

for view in (k, v, i):
    show("copy.copy(view)", view=view)
    show("pickle.dumps(view)", view=view)
for iterator in (iter(k), iter(v), iter(i)):
    next(iterator)
    print(pickle.loads(pickle.dumps(iterator)).__next__(), list(copy.copy(iterator)), list(iterator), iterator.__length_hint__())
for kind in ("keys", "values", "items"):
    for change in ("d['new'] = 1", "del d['b']", "d['b'] = 9", "d.clear()", "d.pop('c'); d['x'] = 1", "d.popitem()", "d.setdefault('q', 1)", "d.update(b=1)"):
        d = {"b": 2, "c": 3, "d": 4}
        seen = []
        try:
            for entry in getattr(d, kind)():
                seen.append(entry)
                if len(seen) == 1:
                    exec(change)
            print(kind, change, seen)
        except RuntimeError as error:
            print(kind, change, seen, error)
        except KeyError as error:
            print(kind, change, seen, "KeyError", error)
iterator = iter(d := {1: 1})
d[2] = 2
show("next(iterator)", iterator=iterator)
show("next(iterator)", iterator=iterator)
del d[2]
show("next(iterator)", iterator=iterator)
show("iterator.__length_hint__()", iterator=iterator)
iterator = reversed(d)
d[5] = 5
show("next(iterator)", iterator=iterator)
