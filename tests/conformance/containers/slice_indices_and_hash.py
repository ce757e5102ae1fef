def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Raises:
    def __index__(self):
        raise KeyError("index")


for s in (slice(None), slice(5), slice(1, 5), slice(1, 10, 2), slice(None, None, -1), slice(-3, None), slice(None, -3, -2), slice(100, -100, -3), slice(2**100), slice(-(2**100), 2**100, 2**99), slice(Index(1), Index(4), Index(2)), slice(True, 3), slice(5, 2)):
    print(repr(s) if not isinstance(s.start, Index) else "indices", [s.indices(length) for length in (0, 1, 5, 10)])
for source in ("slice()", "slice(1, 2, 3, 4)", "slice(stop=1)", "slice(1).start, slice(1).stop, slice(1).step", "slice('a', [], {}).stop", "slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, None), slice(1) != slice(2), slice(1) == 1", "slice(1, 2) < slice(1, 3), slice(None) < slice(None) if False else 0, slice(1, 2, 3) >= slice(1, 2, 3)", "slice(None) < slice(1)", "slice(1) < 5", "hash(slice(1, 2, 3)) == hash(slice(1, 2, 3)), hash(slice(None)) == hash(slice(None)), {slice(1): 'a'}[slice(1)]", "hash(slice([], 1))", "slice(1).indices(-1)", "slice(1).indices('a')", "slice(1).indices()", "slice(1).indices(2**100)", "slice(0, 5, 0).indices(5)", "slice('a').indices(5)", "slice(1.0).indices(5)", "slice(Raises()).indices(5)", "slice(None, None, 'a').indices(3)", "slice(1).indices(Index(3))", "slice(1).indices(Index(-1))", "[1, 2, 3][slice(1, 2)], 'abc'[slice(None, None, -1)], (1, 2)[slice(1)], range(5)[slice(1, 3)]", "[1, 2][slice('a')]", "[1, 2][slice(1.0)]", "[1, 2][Raises():]", "[1, 2][::Raises()]", "slice(1).__reduce__()", "repr(slice(1, 'a', None))", "type('S', (slice,), {})", "slice(1)[0]", "iter(slice(1))", "len(slice(1))", "slice[int]", "slice(1, 2, 3).__eq__(5), slice(1).__lt__(5)", "list(range(20))[2**100::-3], list(range(5))[-(2**100):2**100], 'abc'[:-(2**70)]"):
    show(source)
try:
    slice(1).start = 5
except AttributeError as error:
    print(error)
import copy
import pickle

s = slice(1, [2], "x")
print(copy.copy(s) == s, copy.deepcopy(s) == s, copy.deepcopy(s).stop is s.stop, pickle.loads(pickle.dumps(s)) == s, [pickle.loads(pickle.dumps(s, p)) == s for p in range(6)])


class Records:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


r = Records()
print(r[1:2], r[:], r[::], r[1:2, 3], r[..., 1:], r[()], r[:, :], r[lambda: 1 : 2].stop, r["a":"b":"c"], r[None])
r[1:2] = 5
del r[::2]
