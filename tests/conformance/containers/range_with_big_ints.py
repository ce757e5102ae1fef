def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


huge = 10**30
ranges = (range(0), range(5), range(1, 10, 3), range(10, 0, -3), range(5, 5), range(0, -5), range(huge), range(huge, huge + 10, 4), range(huge, 0, -(huge // 3)), range(-huge, huge, huge), range(2**63 - 2, 2**63 + 2), range(True, 5), range(0, 1, huge))
for r in ranges:
    print(r, r.start, r.stop, r.step, bool(r), hash(r) == hash(range(r.start, r.stop, r.step)), r.__reduce__()[1], r[:2], r[::-1], r[1:], list(r)[:3] if r.stop - r.start < 100 else "", next(iter(r), None), next(reversed(r), None))
for source in ("len(range(huge))", "len(range(2**63 - 1)), len(range(2**62, 2**63))", "range(huge)[huge - 1], range(huge)[-1], range(huge)[-huge]", "range(huge)[huge]", "range(5)[5]", "range(5)[-6]", "range(5)['a']", "range(5)[1.0]", "range(5)[None]", "range(huge)[5:huge:huge // 2]", "range(10)[::0]", "range(10)['a':]", "huge in range(huge), huge - 1 in range(huge), 5.0 in range(10), 5.5 in range(10), True in range(2), '5' in range(10), None in range(3), 10**29 in range(0, huge, 10), 3 in range(0, 10, 2), 5+0j in range(10)", "range(5).index(3), range(huge).index(huge - 1), range(0, 10, 2).index(4), range(5).index(3.0)", "range(5).index(9)", "range(0, 10, 2).index(3)", "range(5).index('a')", "range(5).index()", "range(5).index(1, 2)", "range(5).count(3), range(5).count(9), range(5).count(3.0), range(5).count('a'), range(huge).count(huge - 1)", "range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(5) == range(0, 5, 1), range(1) == range(0, 1, 5), range(3) == [0, 1, 2], range(3) != range(4), hash(range(0)) == hash(range(1, 0)), hash(range(0, 3, 2)) == hash(range(0, 4, 2))", "range(3) < range(4)", "range(3) + range(3)", "range()", "range(1, 2, 3, 4)", "range(1, 2, 0)", "range(1.0)", "range('a')", "range(None)", "range(1, None)", "range(1, 2, 1.5)", "range(stop=5)", "range(1, step=2)", "range(5).start.__class__", "type(range(True).stop)", "range(5) is range(5)", "hash(range(5)) == hash((5, 0, 1)), hash(range(0)) == hash((0, None, None)), hash(range(3, 4)) == hash((1, 3, None))", "reversed(range(5)).__reduce__()[1:], iter(range(5)).__reduce__()[1:], iter(range(huge)).__reduce__()[1:]", "iter(range(5)).__length_hint__(), iter(range(huge)).__length_hint__(), reversed(range(huge)).__length_hint__()", "type(iter(range(5))).__name__, type(iter(range(huge))).__name__", "list(zip(range(huge), range(2))), sum(range(100)), max(range(huge, huge + 5)), sorted(range(3, 0, -1)), tuple(range(2)), set(range(2)), [*range(2)]", "range(5).start == 0, range(5).__len__(), range(5).__contains__(3), range(3).__iter__().__next__()", "range.__doc__.splitlines()[0]", "range(5).__eq__(5)", "repr(range(5)), repr(range(0, 5, 2)), repr(range(0, 5, 1)), repr(range(-1))", "range[int]", "type('R', (range,), {})", "random_choice()" if False else "0"):
    show(source, huge=huge)
try:
    range(5).start = 1
except AttributeError as error:
    print(error)
try:
    del range(5).stop
except AttributeError as error:
    print(error)


class Index:
    def __index__(self):
        return 3


class Equal:
    def __eq__(self, other):
        return other == 2


show("range(Index()), range(Index())[Index() - 1 if False else Index().__index__() - 1], Equal() in range(5), range(5).index(Equal()), range(5).count(Equal()), range(10)[Index():]")
iterator = iter(range(5))
iterator.__setstate__(3)
print(list(iterator))
iterator = iter(range(huge, huge + 5))
iterator.__setstate__(3)
print(list(iterator))
iterator = iter(range(5))
iterator.__setstate__(-5)
print(list(iterator))
iterator = iter(range(5))
iterator.__setstate__(50)
print(list(iterator))
import copy
import pickle

for r in (range(5), range(huge, 0, -7), range(0)):
    print(pickle.loads(pickle.dumps(r)) == r, copy.copy(r) is r, copy.deepcopy(r) == r)
    iterator = iter(r)
    next(iterator, None)
    print(next(pickle.loads(pickle.dumps(iterator)), None), next(copy.copy(iterator), None), next(iterator, None))
