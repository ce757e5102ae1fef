def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


class Odd(set):
    def __or__(self, other):
        return "or"

    def __rsub__(self, other):
        return "rsub"


class F(frozenset):
    pass


for source in ("set(1)", "set(None)", "set(1, 2)", "set(iterable=[])", "set([[]])", "set([{}])", "set('aa'), set({1: 2}), frozenset(), frozenset([1])", "frozenset(1)", "frozenset([[]])", "frozenset([1], 2)", "s.add()", "s.add([])", "s.add({1})", "s.add(frozenset([1])), s" [:0] or "len(s)", "s.remove(9)", "s.remove([])", "s.remove({9})", "s.remove('x y')", "s.discard(9), s.discard({1})", "s.discard([])", "s.pop(1)", "set().pop()", "s.clear(1)", "s.copy(1)", "s.update(1)", "s.update([[]])", "s.update(), s.update([5], 'a', {7: 8}), len(s)", "s.union(1)", "s.union([4], (5,)), s.union()", "s.intersection(1)", "s.intersection([1, 9], [1]), s.intersection()", "s.intersection([[]])", "s.difference(1)", "s.difference([1], [2]), s.difference()", "s.difference([[]])", "s.symmetric_difference()", "s.symmetric_difference([1, 1, 9])", "s.symmetric_difference(1)", "s.symmetric_difference([1], [2])", "s.difference_update(1)", "s.intersection_update([1], 5)", "s.symmetric_difference_update(5)", "s.isdisjoint()", "s.isdisjoint(5)", "s.isdisjoint([9]), s.isdisjoint([1]), s.isdisjoint(iter('a'))", "s.isdisjoint([[]])", "s.issubset(5)", "s.issubset([1, 2, 3, 4]), s.issuperset('') , s.issuperset([1])", "s.issuperset([[]])", "s | [1]", "s & [1]", "s - (1,)", "s ^ 'a'", "[1] | s", "s.__or__([1]), s.__ror__(5), s.__and__(None)", "s.__ior__([1])", "s.__iand__({1}), s", "s.__isub__({1}), s", "s.__ixor__({1, 9}), s", "ior(s, [4])", "isub(s, [1])", "s + s", "s * 2", "s < 5", "s < [1]", "s <= {1, 2, 3}, s < {1, 2, 3}, s > set(), {1} >= {2}, s == [1, 2, 3], s == frozenset(s), s != {1}", "s == {1: 1, 2: 2, 3: 3}.keys(), s <= {1: 1}.keys()", "[] in s", "{1} in s, frozenset() in {frozenset()}, set() in {frozenset()}", "hash(s)", "hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(frozenset()), hash(F([1])) == hash(frozenset([1]))", "{s}", "s[0]", "s.foo", "setattr(s, 'x', 1)", "frozenset().add", "len(s), bool(set()), sorted(s), max(s)", "repr(set()), repr(frozenset()), repr({1}), repr(frozenset({1})), repr(Odd()), repr(Odd([1])), repr(F([2]))", "type(Odd([1]) - {1}), type(Odd([1]).copy()), type(F([1]) | {2}), type({1} | F([2])), type(frozenset([1]) | {2}), type({2} & frozenset([2])), type(F([1]).union([2]))", "Odd() | {1}, {1} - Odd(), {1} | Odd([2])", "frozenset(F([1])) == F([1]), type(frozenset(F([1]))), frozenset(fs) is fs, F(fs) == fs", "s.__init__([9, 8]), sorted(s)", "s.__init__(5)", "frozenset.__init__(fs, 5)", "s.__contains__()", "s.__len__(1)", "set.__new__(int)", "set.add(5, 1)", "s.__reduce__(), F([1]).__reduce__()", "set[int], frozenset[str], s.__class_getitem__(1)", "set(a=1)", "F(a=1)", "Odd(a=1)", "{*s, *[4]}, {*()}", "{*5}", "s & {3.0, True}, {True} | {1}, {1} | {True}, {0.0} & {-0.0, False}", "s.__sub__(fs), s.__rsub__(fs), s.__xor__(fs)", "set(range(5)) - {1} & {2, 3} | {9} ^ {9}"):
    s = {1, 2, 3}
    fs = frozenset([2, 3, 4])

    def ior(a, b):
        a |= b

    def isub(a, b):
        a -= b

    attempt(source)
