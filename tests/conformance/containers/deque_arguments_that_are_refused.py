def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


from collections import deque


class D(deque):
    pass


for source in ("deque(1)", "deque(None)", "deque([], -1)", "deque([], 'a')", "deque([], 2.0)", "deque([], None).maxlen", "deque('abcd', 2), deque('abcd', maxlen=0), deque(iterable='ab', maxlen=5)", "deque('a', 1, 2)", "deque(foo=1)", "d[3]", "d[-4]", "d['a']", "d[0:1]", "d[1.0]", "d[-1], d[0], d[True]", "d.__setitem__(3, 1)", "d.__setitem__(1, 9), d", "d.__delitem__(3)", "d.__delitem__(0), d", "d.append()", "d.append(1, 2)", "d.extend(5)", "d.extend(d), d", "d.extendleft(d), d", "d.extendleft('xy'), d", "d.insert(1)", "d.insert('a', 1)", "d.insert(-10**30, 0), d.insert(10**30, 9), d", "full.insert(0, 1)", "full.append(9), full", "full.appendleft(9), full", "full.extend('pqr'), full", "deque().pop()", "deque().popleft()", "d.pop(0)", "d.remove(9)", "d.remove(1), d", "d.index(9)", "d.index(1, 2)", "d.index(1, -9, 99), d.index(2, 1)", "d.count(1.0), d.count('a')", "d.rotate('a')", "d.rotate(1.0)", "d.rotate(), d", "d.rotate(-1), d", "d.rotate(10**6 + 1), d", "d.rotate(10**30)", "deque().rotate(5)", "d.reverse(), d", "d.clear(), d", "d.copy(), d.copy() is not d, full.copy().maxlen, type(D([1]).copy())", "d + [1]", "d + deque([1]), full + d, type(D([1]) + deque())", "1 + d", "d.__iadd__('xy'), d", "d.__iadd__(5)", "d.__iadd__(d), d", "d * 2, 2 * d, d * -1, full * 3", "d * 'a'", "d * 1.0", "d.__imul__(2), d", "d * 2**62", "d < deque([1, 2]), d == deque([1, 2, 3]), d != [1, 2, 3], d == [1, 2, 3]", "d < [1]", "hash(d)", "{d: 1}", "d.maxlen, full.maxlen", "setattr(d, 'maxlen', 5)", "d.foo", "1 in d, 'a' in d", "len(d), bool(deque()), list(reversed(d)), sorted(d), max(d)", "repr(d), repr(full), repr(deque()), repr(D('a', 3)), str(deque([deque()]))", "recursive()", "d.__init__('xy', 1), d", "d.__init__(1)", "deque[int]", "iter(d).__length_hint__(), next(iter(deque()), 'end')", "d.__copy__(), deque.__new__(deque)", "deque.append(5, 1)", "walk(lambda: d.append(1))", "walk(lambda: d.rotate(0))", "walk(lambda: d.rotate(1))", "walk(lambda: d.__setitem__(0, 5))", "walk(lambda: d.popleft())", "walk(lambda: d.reverse())", "walk(lambda: d.clear())", "walk(lambda: (d.append(1), d.pop()))"):
    d = deque([1, 2, 3])
    full = deque("abc", 3)

    def walk(change):
        it = iter(d)
        next(it)
        change()
        return list(it)

    def recursive():
        d.append(d)
        return repr(d)

    attempt(source)


class Removes:
    def __eq__(self, other):
        d.clear()
        return False


for source in ("d.index(5)", "d.count(5)", "d.remove(5)", "5 in d", "d == deque([5, 6])", "d.copy()", "deque(d, 1)"):
    d = deque([Removes(), 2])
    try:
        print(source, eval(source) if "copy" not in source and "1)" not in source else "-", len(d))
    except Exception as error:
        print(source, type(error).__name__, error, len(d))
