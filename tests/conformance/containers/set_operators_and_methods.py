def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class SubSet(set):
    pass


class SubFrozen(frozenset):
    pass


class Other:
    def __rand__(self, other):
        return "rand"

    def __ror__(self, other):
        return "ror"

    def __rsub__(self, other):
        return "rsub"

    def __rxor__(self, other):
        return "rxor"

    def __gt__(self, other):
        return "gt"

    def __ge__(self, other):
        return "ge"


s, f = {1, 2, 3}, frozenset({2, 3, 4})
for source in (
    "s & f, s | f, s - f, s ^ f, f & s, f | s, f - s, f ^ s", "type(s & f).__name__, type(f & s).__name__, type(SubSet(s) | s).__name__, type(s | SubSet(s)).__name__, type(SubFrozen(f) & f).__name__, type(SubSet(s).copy()).__name__, type(SubFrozen(f).copy()).__name__, type(SubSet(s).union(s)).__name__", "s & [1]", "s | 'a'", "s - {1: 1}", "s ^ {}.keys()", "s & {1: 2}.keys(), {1: 2}.keys() & s", "s & Other(), s | Other(), s - Other(), s ^ Other(), s < Other(), s <= Other()", "s == f, s == {1, 2, 3}, s == [1, 2, 3], s != f, f == {2, 3, 4}, s == SubSet(s), frozenset() == set()", "s < {1, 2, 3, 4}, s <= s, s > {1}, s >= f, s < s, {1} < frozenset({1, 2})", "s < [1]", "s >= 5", "s.union(), s.union([4], (5,), {6: 1}, 'a') == {1, 2, 3, 4, 5, 6, 'a'}, s.intersection(), s.intersection([1, 2], (2,)), s.difference(), s.difference([1], [2]), s.symmetric_difference([3, 4])", "s.union(5)", "s.intersection(None)", "s.difference(5)", "s.symmetric_difference()", "s.symmetric_difference([1], [2])", "s.union([[]])", "s.difference([[]])", "s.isdisjoint([4]), s.isdisjoint([1]), s.issubset([1, 2, 3, 4]), s.issuperset('')", "s.isdisjoint(5)", "s.issubset(5)", "s.issuperset([[]])", "s.issubset()", "1 in s, [] in [s]", "[] in s", "{1} in {frozenset({1})}, {1} in {1}", "s.add(4), s", "s.add([])", "s.add()", "s.discard(1), s.discard(99), s", "s.discard([])", "s.discard({1})", "s.remove(1), s", "s.remove(99)", "s.remove([])", "s.remove({1})", "{frozenset({1})}.remove({1})", "set().pop()", "{5}.pop()", "s.pop(1)", "s.clear(), s", "s.update(), s.update([4], (5,)), s", "s.update(5)", "s.update([[]])", "s.intersection_update([1], [1, 2]), s", "s.intersection_update(5)", "s.difference_update([1], [2]), s", "s.symmetric_difference_update([3, 4]), s", "s.symmetric_difference_update([3, 3, 4, 4]), s", "s.symmetric_difference_update({3: 1, 9: 1}), s", "s.copy() is s, f.copy() is f, frozenset(f) is f, frozenset(SubFrozen(f)) is f", "hash(s)", "hash(f) == hash(frozenset([4, 3, 2])), hash(frozenset()) == hash(frozenset([])), hash(SubFrozen(f)) == hash(f)", "f.add(1)", "f.__ior__", "set(5)", "set(1, 2)", "set(a=1)", "frozenset(5)", "frozenset(a=1)", "frozenset([1], [2])", "set('aab') == {'a', 'b'}, set(range(3)), frozenset((1, 1)), set({}), set({1: 2})", "set([[]])", "{[]}", "{{}}", "{*s, *f}", "{*5}", "repr(set()), repr({1}), repr(frozenset()), repr(frozenset({1})), repr(SubSet()), repr(SubSet([1])), repr(SubFrozen([1]))", "s[0]", "s + s", "s * 2", "-s", "s.__and__(5), s.__or__([]), s.__rsub__({9, 1}), s.__rxor__([]), s.__eq__(5), s.__lt__(5)", "s.__iand__(5), s.__ior__([1])", "s.__contains__()", "set[int], frozenset[int, str]", "len(s), bool(set()), bool(s)", "s.__reduce__(), f.__reduce__(), SubSet([1]).__reduce__()", "s.__sizeof__() > 0", "iter(s).__length_hint__(), type(iter(s)).__name__", "set(iter(s).__reduce__()[1][0]) == s", "s.__init__([7]), s", "f.__init__([7]), f", "s.__init__(5)", "min(s), max(f), sum(s), sorted(s | f)", "s.__class_getitem__(int)", "s.issubset(s=1)", "s.union(other=[1])",
):
    show(source, s={1, 2, 3}, f=frozenset({2, 3, 4}))
for statement in ("x &= {1}", "x |= {9}", "x -= {1}", "x ^= {1, 9}", "x &= [1]", "x |= 'a'", "x -= {1: 1}", "x |= frozenset({7})", "x &= x", "x -= x", "x ^= x", "x |= {1: 1}.keys()", "x += {1}"):
    for start in ({1, 2}, frozenset({1, 2}), SubSet({1, 2})):
        scope = {"x": start}
        try:
            exec(statement, scope)
            print(statement, type(start).__name__, scope["x"], scope["x"] is start)
        except TypeError as error:
            print(statement, type(start).__name__, error)
x = {1, 2, 3}
try:
    for item in x:
        x.add(item + 10)
except RuntimeError as error:
    print(error)
try:
    for item in x:
        x.discard(item)
except RuntimeError as error:
    print(error)
x = {1}
for item in x:
    x.discard(item)
    x.add(item)
print(x)
iterator = iter({1, 2})
print(next(iterator), list(iterator), list(iterator), iterator.__length_hint__())
