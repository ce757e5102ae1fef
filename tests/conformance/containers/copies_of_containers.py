import copy
import pickle


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class L(list):
    pass


class D(dict):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag


class S(set):
    pass


class T(tuple):
    def __new__(cls, items, tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self


inner = [1]
values = [[inner, 2], (inner, 2), {"a": inner}, {1, 2}, frozenset({1}), L([inner]), D({"a": inner}, tag="t"), S({1}), T((inner,), "x"), range(3), slice(1, 2), bytearray(b"ab"), b"ab", "text", None, ..., NotImplemented, int, len, {"k": 1}.keys]
for value in values[:-1]:
    shallow = copy.copy(value)
    deep = copy.deepcopy(value)
    print(type(value).__name__, shallow is value, deep is value, type(shallow) is type(value), type(deep) is type(value), shallow == value, deep == value, getattr(deep, "tag", "-"))
    for protocol in range(6):
        back = pickle.loads(pickle.dumps(value, protocol))
        assert type(back) is type(value) and back == value, (value, protocol)
print(copy.copy(values[0])[0] is inner, copy.deepcopy(values[0])[0] is inner)
cycle = []
cycle.append(cycle)
twin = copy.deepcopy(cycle)
print(twin is not cycle and twin[0] is twin, pickle.loads(pickle.dumps(cycle))[0][0] is not cycle)
loop = {}
loop["self"] = loop
twin = copy.deepcopy(loop)
print(twin["self"] is twin, pickle.loads(pickle.dumps(loop))["self"]["self"].keys())
nested = ([],)
nested[0].append(nested)
twin = copy.deepcopy(nested)
print(twin[0][0] is twin)
shared = [inner, inner]
twin = copy.deepcopy(shared)
print(twin[0] is twin[1], pickle.loads(pickle.dumps(shared))[0] is pickle.loads(pickle.dumps(shared))[1])
back = pickle.loads(pickle.dumps(shared))
print(back[0] is back[1])
for iterator in (iter([1, 2, 3]), iter((1, 2, 3)), iter("abc"), iter("aé€"), iter(b"abc"), iter(bytearray(b"abc")), iter(range(3)), iter(range(2**70, 2**70 + 3)), reversed([1, 2, 3]), reversed((1, 2, 3)), enumerate("abc"), zip("abc", "xyz"), map(str, [1, 2, 3]), filter(None, [1, 2, 3]), iter({1: 1, 2: 2, 3: 3}), reversed({1: 1, 2: 2, 3: 3})):
    next(iterator)
    name = type(iterator).__name__
    try:
        reduced = iterator.__reduce__()
        print(name, reduced[0].__name__, len(reduced), reduced[2:] if not isinstance(reduced[-1], dict) else "")
        twin = copy.copy(iterator)
        print("  copied", next(twin, None), next(iterator, None))
    except Exception as error:
        print(name, type(error).__name__, error)
for value in ((x for x in "ab"), lambda: 0, open, type("Local", (), {})(), iter(lambda: 0, 1), memoryview(b"a"), {}.keys(), {}.items()):
    try:
        pickle.dumps(value)
        print(type(value).__name__, "pickled")
    except Exception as error:
        print(type(value).__name__, type(error).__name__)
copied = D({"a": 1}, tag=5)
print(copied.__reduce_ex__(2)[2], list(copied.__reduce_ex__(2)[4]), L([1]).__reduce_ex__(2)[2], list(L([1]).__reduce_ex__(2)[3]), S([1]).__reduce__()[1])
