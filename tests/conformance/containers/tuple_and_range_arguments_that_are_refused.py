def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


t = (3, 1, 2)
r = range(2, 20, 3)
big = range(10**20, 10**20 + 10, 3)
for source in ("tuple(1)", "tuple(None)", "tuple(1, 2)", "tuple(iterable=())", "tuple('ab'), tuple([]), tuple(t) is t", "t[3]", "t[-4]", "t['a']", "t[1.0]", "t[::0]", "t[::2], t[-1:], t[:10**30], t[10**30:]", "t.__setitem__", "setitem(t, 0, 1)", "delitem(t, 0)", "t + [1]", "t + 1", "1 + t", "t + ()  is t, () + t is t", "t * 'a'", "t * 1.0", "t * -1, 2 * t, t * 1 is t", "t * 2**62", "t.index(9)", "t.index()", "t.index(1, 2)", "t.index(1, 'a')", "t.index(1, -2, 10**30), t.count(1.0), t.count('a')", "t.count()", "t < 1", "t < [1]", "t < (3, 1, 'a')", "t < (3, 1), t > (3, 1), () < (0,), (1, 'a') < (2, 1)", "t == [3, 1, 2], t != (3, 1, 2)", "hash((1, [])) ", "hash(()) == hash(tuple()), hash((1,)) == hash((1.0,)), hash((1, 2)) != hash((2, 1))", "t.foo", "t.append", "t()", "len(t), 1 in t, 'a' in t, max(t), sorted(t)", "repr(()), repr((1,)), repr((1, 2)), repr(((),)), str(('a',))", "tuple.__new__(int)", "tuple.__new__()", "tuple[int, ...], tuple[()]", "t.__getnewargs__(), t.__reduce_ex__(2)[0].__name__", "divmod(*t)", "unpack2(t)", "unpack4(t)", "unpack_star(())", "unpack2(5)", "unpack2(iter([1]))", "unpack2({1: 1, 2: 2, 3: 3})",
               "range()", "range(1, 2, 3, 4)", "range('a')", "range(1.0)", "range(None)", "range(1, 2, 0)", "range(1, 2, 1.0)", "range(start=1)", "range(True), range(1, 2, True)", "r[6]", "r[-7]", "r['a']", "r[1.0]", "r[::0]", "r[1], r[-1], r[1:3], r[::-1], r[10:], r[::2], r[-3:], r[:10**30]", "big[1], big[-1], big[1:], big[::-1], len(big), 10**20 + 3 in big, 10**20 + 4 in big", "big[4]", "r.index(9)", "r.index(5), r.index(17), r.count(5), r.count(6), r.count('a'), r.count(5.0)", "r.index('a')", "r.index(5.0)", "r.index()", "r.index(5, 1)", "5 in r, 5.0 in r, 5.5 in r, 'a' in r, True in range(2), None in r", "r == range(2, 19, 3), r == range(2, 20, 3), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), r == [2, 5], hash(r) == hash(range(2, 18 + 1, 3)), hash(range(0)) == hash(range(9, 9, 2))", "r < r", "r + r", "r * 2", "r.start, r.stop, r.step, range(5).start, range(3, 1).stop", "setattr(r, 'start', 1)", "r.foo", "setattr(r, 'foo', 1)", "len(range(-5)), len(range(5, 0, -2)), len(range(0, 10**18)), bool(range(0)), bool(range(1))", "len(range(10**30))", "bool(range(10**30)), range(10**30)[10**29], range(10**30)[-1], 10**29 in range(10**30)", "range(10**30)[10**30]", "list(range(3, -4, -2)), list(reversed(r)), sum(r), max(r), min(range(5, 0, -1))", "repr(r), repr(range(3)), repr(range(0, 3)), repr(range(1, 2, 1)), repr(big)", "range[int]", "type('R', (range,), {})", "r.__reduce__()", "iter(r).__length_hint__(), iter(big).__length_hint__()", "next(iter(range(0)))", "range(5).__contains__()", "range(10)[True], range(10)[False:True]", "reversed(big).__next__()", "range(2**63 - 1)[2**62], range(-2**63, 2**63)[5]", "len(range(-2**63, 2**63))", "len(range(2**63 - 1))", "tuple(range(2**63 - 2, 2**63 + 1))", "slice()", "slice(1, 2, 3, 4)", "slice(1).indices()", "slice(1).indices('a')", "slice(1).indices(-1)", "slice('a').indices(5)", "slice(None, None, 0).indices(5)", "slice(1.0).indices(5)", "slice(-10**30, 10**30, 7).indices(10**20)", "slice(3).start, slice(1, 2).step, slice(1, 2, 3)", "slice(1) == slice(None, 1), slice(1) < slice(2), slice('a') == slice('a')", "slice(1) < slice('a')", "hash(slice(1, 2)) == hash(slice(1, 2))", "hash(slice([]))", "setattr(slice(1), 'start', 2)", "type('S', (slice,), {})", "slice(1, 2, 3).__reduce__()", "slice(None, None, -1).indices(5), slice(-3, None, -1).indices(5), slice(10, -10, -3).indices(5)"):
    def setitem(o, k, v):
        o[k] = v

    def delitem(o, k):
        del o[k]

    def unpack2(o):
        a, b = o
        return a, b

    def unpack4(o):
        a, b, c, d = o

    def unpack_star(o):
        a, *b, c = o

    attempt(source)
