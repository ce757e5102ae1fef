def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import types
from types import GenericAlias, MappingProxyType, SimpleNamespace, UnionType


class M:
    def __init__(self, **kw):
        self.kw = kw

    def keys(self):
        return self.kw.keys()

    def __getitem__(self, key):
        return self.kw[key]


class S(SimpleNamespace):
    pass


for source in ("SimpleNamespace(1)", "SimpleNamespace({'a': 1}, b=2), SimpleNamespace([('a', 1)]), SimpleNamespace(M(q=1), q=2)", "SimpleNamespace({1: 2})", "SimpleNamespace({}, {})", "SimpleNamespace('ab')", "ns.a, ns", "ns.z", "setattr(ns, 'z', 5), ns", "delattr(ns, 'q')", "delattr(ns, 'a'), ns", "ns == SimpleNamespace(a=1, b=2), ns != S(a=1, b=2), ns == {'a': 1}, S(a=1) == SimpleNamespace(a=1)", "ns < ns", "hash(ns)", "repr(S(x=1)), repr(SimpleNamespace()), repr(SimpleNamespace(**{'a b': 1, 'c': 2}))", "recursive()", "ns.__dict__, vars(ns), ns.__reduce__()", "ns.__replace__(a=5), S(a=1).__replace__()", "ns.__replace__(1)", "len(ns)", "ns['a']", "iter(ns)", "dir(ns)[-2:]", "ns.__init__(b=7), ns",
               "MappingProxyType(5)", "MappingProxyType([1])", "MappingProxyType()", "MappingProxyType('ab')", "p['a'], p.get('z', 1), len(p), list(p), 'a' in p, dict(p)", "p['z']", "p.__setitem__", "setitem(p, 'a', 1)", "delitem(p, 'a')", "p.pop", "p | {'z': 1}, {'z': 1} | p, type(p | p)", "p | 5", "ior(p, {})", "p == {'a': 1}, p == MappingProxyType({'a': 1}), p != {}", "p < p", "hash(p)", "hash(MappingProxyType(M())) != 0", "repr(p), str(p), repr(MappingProxyType(types.MappingProxyType({})))", "p.copy(), p.keys(), p.values(), p.items(), list(reversed(p))", "MappingProxyType(M(a=1))['a']", "len(MappingProxyType(M(a=1)))", "list(MappingProxyType(M(a=1)).keys())", "MappingProxyType[int, str]", "type('X', (MappingProxyType,), {})", "bool(MappingProxyType({}))", "setattr(p, 'x', 1)", "MappingProxyType(mapping={})",
               "list[int], dict[str, list[int]], tuple[int, ...], tuple[()], type[int], list[int][0:0] if False else 1", "list[int]()", "list[int]([1]), dict[str, int](a=1), type(list[int]())", "list[int].__origin__, list[int].__args__, list[int].__parameters__, list[int, str].__args__", "list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), list[int] == list", "isinstance([], list[int])", "issubclass(list, list[int])", "issubclass(list[int], list)", "isinstance(list[int], type), type(list[int])", "list[int][str]", "list[T], list[T][int], dict[T, T][str], dict[str, T].__parameters__", "dict[T, int][str, str]", "list[int].append, list[int].__name__, list[int].__mro__[0]", "list[int].foo", "setattr(list[int], 'foo', 1)", "GenericAlias(5, 6), GenericAlias(list, (int, str)), GenericAlias(list, ())", "GenericAlias(list)", "GenericAlias(list, int, 3)", "*list[int],", "next(iter(tuple[int, str]))", "list[*tuple[int, str]], tuple[*tuple[int, ...]]", "list['x'], list[None], list[...], list[1], list[int | None]", "repr(list[len])", "class_with(list[int])", "int[str]", "list[int] | None, None | list[int], list[int] | int", "list[int] | 5",
               "int | str, int | None, (int | str) | float, int | int, int | (str | int), str | int == int | str", "int | 5", "int | 'x'", "5 | int", "None | None", "isinstance(1, int | str), isinstance('a', int | None), isinstance(None, int | None), issubclass(bool, int | str)", "isinstance(1, int | list[int])", "isinstance([], int | list[int])", "issubclass(int, int | None), issubclass(type(None), int | None)", "isinstance(1, (int | str, float)), isinstance(1.0, (int, (str, (float,))))", "(int | str).__args__, (int | T).__parameters__, (int | T)[str], (list[T] | int)[str]", "(int | str)[int]", "(int | str)()", "hash(int | str) == hash(str | int), {int | str: 1}[str | int]", "type(int | str), UnionType, UnionType.__name__, repr(int | str | None), str(list[int] | dict[str, int])", "UnionType()", "setattr(int | str, 'x', 1)", "(int | str).__or__(5)", "(int | str) < int", "type('X', (UnionType,), {})", "int.__or__(int, str), type.__or__(int, str), type.__or__(int, 5)", "isinstance(int | str, type), isinstance(int | str, UnionType), int | str is UnionType"):
    from typing import TypeVar
    T = TypeVar("T")
    ns = SimpleNamespace(a=1, b=2)
    p = MappingProxyType({"a": 1})

    def setitem(m, k, v):
        m[k] = v

    def delitem(m, k):
        del m[k]

    def ior(a, b):
        a |= b

    def recursive():
        ns.me = ns
        return repr(ns)

    def class_with(base):
        class X(base):
            pass
        return X.__mro__, X.__orig_bases__

    attempt(source)
